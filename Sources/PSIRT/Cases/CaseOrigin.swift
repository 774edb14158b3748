public import Diagnostics

/// Where a case came from. The process is the same whatever the source.
public enum CaseOrigin: String, Sendable, Hashable, CaseIterable {
    /// A person who found it.
    case finder
    /// JPCERT/CC or another coordinator.
    case coordinator
    /// A medical institution.
    case institution
    /// A supplier of a component.
    case supplier
    /// The maker's own tests.
    case ownTest = "own_test"
    /// A source that is watched.
    case feed

    /// The origin of one of our words.
    ///
    /// - Throws: `PSIRT-001`.
    public init(word: String) throws(PSIRTError) { self = try PSIRTText.word(word, Self.self, Wording(ja: "案件の出所", en: "origin")) }

    /// The words for a reader.
    public var wording: Wording {
        switch self {
        case .finder: Wording(ja: "発見者", en: "finder")
        case .coordinator: Wording(ja: "JPCERT/CCなどの調整機関", en: "JPCERT/CC or another coordinator")
        case .institution: Wording(ja: "医療機関", en: "medical institution")
        case .supplier: Wording(ja: "供給者", en: "supplier")
        case .ownTest: Wording(ja: "自社の試験", en: "own test")
        case .feed: Wording(ja: "監視している情報源", en: "a source that is watched")
        }
    }

    /// Whether somebody outside waits for an answer, so that receipt has to be acknowledged (R-074; ISO/IEC 29147, 6.2.5).
    public var isAnswered: Bool {
        switch self {
        case .finder, .coordinator, .institution, .supplier: true
        case .ownTest, .feed: false
        }
    }
}
