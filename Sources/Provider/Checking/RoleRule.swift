import Advisories

/// What a role asks for (section 7.2).
package indirect enum RoleRule: Sendable {
    /// Whether a role is fulfilled.
    package enum Answer: String, Sendable, Hashable {
        /// It is.
        case yes
        /// It is not.
        case no
        /// What was seen is right; some of it can only be seen elsewhere.
        case unknown
    }

    /// One requirement.
    case needs(Int)
    /// All of them.
    case all([RoleRule])
    /// One of them at least.
    case any([RoleRule])

    /// The rule of a role.
    ///
    /// - Parameters:
    ///   - version: 2.1 has two requirements more, and wants whatever way of distribution is used to be whole.
    ///   - usesFeeds: whether there is a ROLIE feed.
    ///   - usesDirectories: whether there is a directory.
    static func of(_ role: ProviderRole, _ version: CSAFVersion?, usesFeeds: Bool, usesDirectories: Bool) -> RoleRule {
        func each(_ numbers: ClosedRange<Int>) -> RoleRule { .all(numbers.map { .needs($0) }) }
        let web: [RoleRule] = version == .v21 ? [.needs(24), .needs(25)] : []
        switch role {
        case .publisher: return each(1...4)
        case .provider:
            let ways: RoleRule
            if version == .v21, usesFeeds || usesDirectories {
                ways = .all((usesFeeds ? [each(15...17)] : []) + (usesDirectories ? [each(11...14)] : []))
            } else {
                ways = .any([each(11...14), each(15...17)])
            }
            return .all([each(1...7)] + web + [.any([.needs(8), .needs(9), .needs(10)]), ways])
        case .trustedProvider:
            return .all([of(.provider, version, usesFeeds: usesFeeds, usesDirectories: usesDirectories), each(18...20)])
        case .lister: return .all([.needs(6), .needs(21), .needs(22)] + web)
        // Hashes, signatures and keys of what is mirrored are part of the role itself.
        case .aggregator: return .all([each(1...6), each(18...23)] + web)
        }
    }

    /// What the outcomes make of it. What does not apply stands against nothing.
    func answer(_ outcomes: [Int: CheckReport.Outcome]) -> Answer {
        switch self {
        case .needs(let number):
            switch outcomes[number] {
            case .pass, .notApplicable: return .yes
            case .fail: return .no
            case .cannotTell, nil: return .unknown
            }
        case .all(let rules):
            let answers = rules.map { $0.answer(outcomes) }
            return answers.contains(.no) ? .no : answers.contains(.unknown) ? .unknown : .yes
        case .any(let rules):
            let answers = rules.map { $0.answer(outcomes) }
            return answers.contains(.yes) ? .yes : answers.contains(.unknown) ? .unknown : .no
        }
    }

    /// The requirements because of which the answer is `answer`, in order.
    func numbers(giving answer: Answer, _ outcomes: [Int: CheckReport.Outcome]) -> [Int] {
        guard self.answer(outcomes) == answer else { return [] }
        switch self {
        case .needs(let number): return [number]
        case .all(let rules), .any(let rules): return Set(rules.flatMap { $0.numbers(giving: answer, outcomes) }).sorted()
        }
    }
}
