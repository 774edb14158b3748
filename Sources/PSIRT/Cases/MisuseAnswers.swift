import Diagnostics

/// What was established of each kind of misuse.
public struct MisuseAnswers: Sendable, Hashable {
    /// Whether it happened.
    public enum Finding: String, Sendable, Hashable, CaseIterable {
        /// It did.
        case yes
        /// It did not: somebody looked.
        case no
        /// It was looked for and could not be told. Not the same as no answer.
        case unclear
    }

    /// One answer.
    public struct Answer: Sendable, Hashable {
        /// Whether it happened.
        public let finding: Finding
        /// How, or what was looked at.
        public let how: String
    }

    /// The answers given.
    public private(set) var answers: [MisuseKind: Answer] = [:]

    /// No answer yet.
    public init() {}

    /// Notes an answer; a later one counts.
    ///
    /// - Throws: `PSIRT-002` without words: the guidance asks whether and how.
    public mutating func answer(_ kind: MisuseKind, _ finding: Finding, how: String) throws(PSIRTError) {
        try PSIRTText.require(how, Wording(ja: "確かめた内容", en: "what was looked at"), at: kind.rawValue)
        answers[kind] = Answer(finding: finding, how: how)
    }

    /// Kinds that nobody answered.
    public var open: [MisuseKind] { MisuseKind.allCases.filter { answers[$0] == nil } }

    /// Whether every kind has an answer.
    public var isComplete: Bool { open.isEmpty }

    /// Whether data may have been lost or disclosed, so that the institution may have to report.
    public var mayConcernData: Bool { answers[.data].map { $0.finding != .no } ?? true }
}
