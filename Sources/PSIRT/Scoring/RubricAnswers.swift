import Diagnostics

/// Answers to the questions of the rubric, kept with the score that they led to.
public struct RubricAnswers: Sendable, Hashable {
    /// The text that the questions are of.
    public static let source = "MITRE, Rubric for Applying CVSS to Medical Devices (FDA MDDT, 2020-10)"

    /// How badly one kind of data or function is hit, as CVSS names it.
    public enum Impact: String, Sendable, Hashable, CaseIterable, Comparable {
        /// None.
        case none = "N"
        /// Low.
        case low = "L"
        /// High.
        case high = "H"

        /// Milder before worse.
        public static func < (left: Impact, right: Impact) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .none: 0
            case .low: 1
            case .high: 2
            }
        }
    }

    private static let answerWord = Wording(ja: "答え", en: "the answer")

    /// Each answer in words; for an impact `N`, `L` or `H`.
    public private(set) var answers: [RubricQuestion: String] = [:]

    /// No answer yet.
    public init() {}

    /// Notes an answer.
    ///
    /// - Throws: `PSIRT-001` for an impact other than `N`, `L` or `H`, `PSIRT-002` for an answer that says nothing.
    public mutating func answer(_ question: RubricQuestion, _ text: String) throws(PSIRTError) {
        if question.isImpact {
            _ = try PSIRTText.word(text, Impact.self, question.subject ?? Self.answerWord, at: question.rawValue)
        } else {
            try PSIRTText.require(text, Self.answerWord, at: question.rawValue)
        }
        answers[question] = text
    }

    /// The impact metric `C`, `I` or `A` that the answers give: the worst of its kinds; nil while one of them is not answered.
    public func impact(_ metric: String) -> Impact? {
        let asked = RubricQuestion.allCases.filter { $0.metric == metric && $0.isImpact }
        let given = asked.compactMap { answers[$0].flatMap(Impact.init(rawValue:)) }
        return given.count == asked.count ? given.max() : nil
    }

    /// Questions without an answer.
    public var open: [RubricQuestion] { RubricQuestion.allCases.filter { answers[$0] == nil } }

    /// The answers as the rubric's extended vector, in its order: `XCP:H/XCD:L`. Words that are no value of CVSS are left out.
    public var extendedVector: String {
        RubricQuestion.allCases.compactMap { question in
            guard let text = answers[question], text.utf8.count <= 2, text.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
            return "\(question.rawValue):\(text)"
        }.joined(separator: "/")
    }
}
