public import Diagnostics

/// How surely the text behind a rule was read.
public enum BasisReading: String, Sendable, Hashable, CaseIterable {
    /// In the text of the second edition itself.
    case text
    /// In another primary text: the first edition, a notice, the IMDRF's final document.
    case neighbour
    /// Not read: taken from the parent document or a secondary source.
    case inferred

    /// The remark for a reader.
    public var wording: Wording {
        switch self {
        case .text: Wording(ja: "第2版の本文で確認", en: "read in the second edition")
        case .neighbour: Wording(ja: "関連する一次資料で確認", en: "read in a neighbouring primary text")
        case .inferred: Wording(ja: "本文は未確認", en: "text not read")
        }
    }
}
