public import Diagnostics

/// Why a case is closed: done, or one of the ways out of verification (ISO/IEC 30111, 7.1.4).
public enum ClosingReason: String, Sendable, Hashable, CaseIterable {
    /// All was done.
    case completed
    /// Another case is about the same.
    case duplicate
    /// It is only about releases that are no longer in use anywhere.
    case obsolete
    /// It has no bearing on security.
    case nonSecurity = "non_security"
    /// It is another maker's, who was told.
    case otherVendor = "other_vendor"
    /// It was looked at, and our products are not affected.
    case notAffected = "not_affected"

    /// The reason of one of our words.
    ///
    /// - Throws: `PSIRT-001`.
    public init(word: String) throws(PSIRTError) { self = try PSIRTText.word(word, Self.self, Wording(ja: "完了の理由", en: "reason of closing")) }

    /// The words for a reader.
    public var wording: Wording {
        switch self {
        case .completed: Wording(ja: "対応完了", en: "completed")
        case .duplicate: Wording(ja: "重複", en: "duplicate")
        case .obsolete: Wording(ja: "使用されていない製品", en: "obsolete product")
        case .nonSecurity: Wording(ja: "セキュリティに関係なし", en: "not a security matter")
        case .otherVendor: Wording(ja: "他社の製品", en: "another vendor's")
        case .notAffected: Wording(ja: "非該当", en: "not affected")
        }
    }

    /// Whether the step allows it: the ways out lead out of verification, and done is what went through all.
    func isOpen(from step: CaseStep) -> Bool {
        switch self {
        case .completed: step == .postRelease
        case .duplicate: step == .received || step == .verification
        default: step == .verification
        }
    }
}
