public import Diagnostics

/// What a case is about.
public enum CaseKind: String, Sendable, Hashable, CaseIterable {
    /// 脆弱性の届出: somebody says that a product may be vulnerable.
    case vulnerability
    /// インシデント: something happened, or may have happened, to a device in use.
    case incident

    /// The kind of one of our words.
    ///
    /// - Throws: `PSIRT-001`.
    public init(word: String) throws(PSIRTError) { self = try PSIRTText.word(word, Self.self, Wording(ja: "案件の種類", en: "kind of case")) }

    /// The words for a reader.
    public var wording: Wording {
        switch self {
        case .vulnerability: Wording(ja: "脆弱性の届出", en: "vulnerability report")
        case .incident: Wording(ja: "インシデント", en: "incident")
        }
    }
}
