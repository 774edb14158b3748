public import Diagnostics

/// Whether the residual risk of patient harm is acceptable (the FDA's words: controlled and uncontrolled).
public enum RiskVerdict: String, Sendable, Hashable, CaseIterable {
    /// 受容できる.
    case controlled
    /// 受容できない.
    case uncontrolled

    /// The words for a reader.
    public var wording: Wording {
        switch self {
        case .controlled: Wording(ja: "受容できるリスク(controlled)", en: "controlled risk")
        case .uncontrolled: Wording(ja: "受容できないリスク(uncontrolled)", en: "uncontrolled risk")
        }
    }
}
