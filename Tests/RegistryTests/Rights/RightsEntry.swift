import Database

@testable import Registry

/// A use case or a question as the table of rights tries it: about the product `PUMP-100` where it is about a product.
struct RightsEntry: Sendable {
    /// The type's name.
    let name: String
    /// What the person must be allowed to do.
    let permission: Permission
    /// Tries it.
    let attempt: @Sendable (Registry, Principal) async throws -> Void

    static func does<Case: UseCase>(_ useCase: Case) -> RightsEntry {
        RightsEntry(name: String(describing: Case.self), permission: Case.permission) { _ = try await $0.perform(useCase, as: $1) }
    }

    static func asks<Question: Query>(_ question: Question) -> RightsEntry {
        RightsEntry(name: String(describing: Question.self), permission: Question.permission) { _ = try await $0.ask(question, as: $1) }
    }
}
