public import Diagnostics

/// Something that is open in a draft: what is not known, what was concluded and nobody said, what a mandatory test refuses.
public struct AdvisoryPoint: Sendable, Hashable {
    /// A name that stays the same while the point stays open: `score/CVE-2026-0001`.
    public let key: String
    /// What is open.
    public let wording: Wording
    /// Whether a person may accept it as it is. What makes the advisory invalid or contradicts itself must be mended.
    public let isAcceptable: Bool
    /// Who accepted it, and why.
    public internal(set) var acceptance: Acceptance?

    /// That somebody accepted an open point.
    public struct Acceptance: Sendable, Hashable {
        /// Handle of the person.
        public let person: String
        /// When.
        public let at: String
        /// Why.
        public let reason: String
    }

    /// Whether it no longer stands against the review.
    public var isSettled: Bool { acceptance != nil }

    init(_ key: String, ja japanese: String, en english: String, isAcceptable: Bool) {
        self.key = key
        wording = Wording(ja: japanese, en: english)
        self.isAcceptable = isAcceptable
    }
}
