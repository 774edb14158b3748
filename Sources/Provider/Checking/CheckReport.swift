package import Advisories
package import Diagnostics

/// What came of checking a provider or an aggregator.
package struct CheckReport: Sendable {
    /// How a requirement fares.
    package enum Outcome: String, Sendable, Hashable {
        /// Fulfilled as far as was looked.
        case pass
        /// Not fulfilled.
        case fail
        /// Nothing here that it is about.
        case notApplicable = "not-applicable"
        /// It could not be looked at.
        case cannotTell = "cannot-tell"
    }

    /// One thing that was found.
    package struct Finding: Sendable, Hashable {
        /// What it does to the requirement.
        package enum Grade: String, Sendable, Hashable {
            /// Breaks it.
            case fault
            /// Goes against a recommendation; the requirement still passes.
            case advice
            /// Keeps it from being told.
            case unknown
        }

        /// What it does to the requirement.
        package let grade: Grade
        /// Address or path, and where it helps the place in the file.
        package let place: String
        /// What was found.
        package let wording: Wording
    }

    /// A requirement with what was found.
    package struct Result: Sendable {
        /// Its number.
        package let number: Int
        /// How it fares.
        package let outcome: Outcome
        /// What was found, in the order in which it was met.
        package let findings: [Finding]
        /// Findings beyond the limit, which were only counted.
        package let findingsLeftOut: Int
        /// Why it does not apply or cannot be told, where no finding says so.
        package let note: Wording?
    }

    /// What was checked: an address or a folder.
    package let place: String
    /// The version of CSAF of the metadata; nil if they name none.
    package let version: CSAFVersion?
    /// The role that was asked for; else the one that is claimed.
    package let role: ProviderRole
    /// Documents that were looked at.
    package let documents: Int
    /// The requirements that belong to roles of this kind, by number.
    package let results: [Result]
    /// Whether the role is fulfilled.
    package let verdict: RoleRule.Answer
    /// The requirements that stand against it.
    package let against: [Int]

    /// The result of a requirement.
    package subscript(number: Int) -> Result? { results.first { $0.number == number } }
}
