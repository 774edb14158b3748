public import Diagnostics
public import Lifecycle

/// What the form offers for one finding: update, advisory, record or interim measure, each with the rule that it stands on.
public struct HandlingOffer: Sendable, Hashable {
    /// How a handling stands to the question.
    public enum Place: String, Sendable, Hashable {
        /// The source asks for it.
        case required
        /// It may be taken.
        case offered
        /// It may not.
        case refused
    }

    /// One handling and why it stands where it does.
    public struct Option: Sendable, Hashable {
        /// Which.
        public let handling: Handling
        /// How it stands.
        public let place: Place
        /// Why, for a reader.
        public let why: Wording
        /// The rule that it follows.
        public let basis: Basis
    }

    /// All handlings, in the order of ``Handling``.
    public let options: [Option]

    /// The offer that answers a question.
    public init(_ question: HandlingQuestion) {
        options = Handling.allCases.map { HandlingTable.option($0, question) }
    }

    /// The option of a handling.
    public subscript(handling: Handling) -> Option? { options.first { $0.handling == handling } }

    /// Why a handling may not be taken; nil if it may.
    public func refusal(of handling: Handling) -> Wording? {
        guard let option = self[handling], option.place == .refused else { return nil }
        return Wording(ja: "\(option.why.japanese) [\(option.basis.wording.japanese)]", en: "\(option.why.english) [\(option.basis.wording.english)]")
    }

    /// What the sources ask for.
    public var required: [Handling] { options.filter { $0.place == .required }.map(\.handling) }
}
