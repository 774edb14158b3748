import Database

@testable import Registry

/// A use case or a question as the table of rights tries it: about the product `PUMP-100` where it is about a product.
struct RightsEntry: Sendable {
    /// The type's name.
    let name: String
    /// What the person must be allowed to do.
    let permission: Permission
    /// Whether a rule may refuse it to somebody who has the right: a state, four eyes, a password.
    let mayBeRefused: Bool
    /// Tries it.
    let attempt: @Sendable (Registry, Principal) async throws -> Void

    static func does<Case: UseCase>(_ useCase: Case, orIsRefused: Bool = false) -> RightsEntry {
        RightsEntry(name: String(describing: Case.self), permission: Case.permission, mayBeRefused: orIsRefused) {
            _ = try await $0.perform(useCase, as: $1)
        }
    }

    static func asks<Question: Query>(_ question: Question, orIsRefused: Bool = false) -> RightsEntry {
        RightsEntry(name: String(describing: Question.self), permission: Question.permission, mayBeRefused: orIsRefused) {
            _ = try await $0.ask(question, as: $1)
        }
    }
}
