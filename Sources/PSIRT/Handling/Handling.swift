public import Diagnostics

/// How a vulnerability is handled in the stage that its product is in (guidance 6.4, 6.6.2).
public enum Handling: String, Sendable, Hashable, CaseIterable {
    /// A security update.
    case update
    /// A security advisory instead of an update.
    case advisory
    /// An evaluation record, with an advisory ready for whoever asks.
    case recordOnly = "record_only"
    /// Measures at once, before it is certain: controls, a change of use, taking the device off the network.
    case interimMeasure = "interim_measure"

    /// The handling of one of our words.
    ///
    /// - Throws: `PSIRT-001`.
    public init(word: String, at place: String = "") throws(PSIRTError) {
        self = try PSIRTText.word(word, Self.self, Wording(ja: "対応", en: "handling"), at: place)
    }

    /// The words for a reader.
    public var wording: Wording {
        switch self {
        case .update: Wording(ja: "セキュリティ更新", en: "security update")
        case .advisory: Wording(ja: "セキュリティアドバイザリー", en: "security advisory")
        case .recordOnly: Wording(ja: "評価記録(照会用アドバイザリーを準備)", en: "evaluation record, advisory ready on request")
        case .interimMeasure: Wording(ja: "暫定措置", en: "interim measure")
        }
    }
}
