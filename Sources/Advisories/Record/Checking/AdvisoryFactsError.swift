public import Diagnostics

/// Why an advisory cannot be written: everything that is missing or wrong in its facts.
public struct AdvisoryFactsError: ExplainedError, Equatable {
    /// One thing that is missing or wrong.
    public struct Problem: Sendable, Hashable {
        /// Place in the facts: `vulnerabilities/0/statements/1`.
        public let place: String
        /// What is wrong with it.
        public let wording: Wording
    }

    /// All of them, in the order of the facts; at least one.
    public let problems: [Problem]

    /// `ADV-101`.
    public var code: String { "ADV-101" }

    /// The problems, the first ten in words.
    public var wording: Wording {
        func list(_ language: Language) -> String {
            problems.prefix(10).map { "\(VisibleText.of($0.place, limit: 80)): \($0.wording[language])" }.joined(separator: " ")
        }
        let more = problems.count - 10
        return Wording(
            ja: "アドバイザリーを作れません。\(list(.japanese))" + (more > 0 ? " ほかに\(more)件あります。" : ""),
            en: "The advisory cannot be written. \(list(.english))" + (more > 0 ? " There are \(more) more." : ""))
    }
}
