import Diagnostics
import HTTPTypes
import Hummingbird
import Registry

/// A request as a handler sees it: checked values, and the person in whose name it runs.
struct Call: Sendable {
    let values: RequestValues
    let request: Request
    let visit: Visit
    let desk: Desk
    /// Who asks; nobody on an open route.
    let visitor: Visitor?
    let language: Language

    /// The principal of the registry.
    ///
    /// - Throws: ``ServerError/signInNeeded``.
    var principal: Principal {
        get throws {
            guard let visitor else { throw ServerError.signInNeeded }
            return visitor.principal
        }
    }

    /// Whether who asks is known from an earlier request only.
    var isRemembered: Bool { if case .token(isRemembered: true)? = visitor?.way { true } else { false } }

    var registry: Registry { desk.registry }

    /// Asks the registry a question as the person.
    func ask<Question: Query>(_ question: Question) async throws -> Question.Answer { try await registry.ask(question, as: principal) }

    /// Does something in the registry as the person, with the reason that the request gives.
    func perform<Case: UseCase>(_ useCase: Case) async throws -> Case.Answer {
        try await registry.perform(useCase, as: principal, reason: values.text("reason"))
    }

    /// A proof of the person's password, which the request holds.
    func proof() async throws -> PasswordProof { try await registry.prove(principal, password: values.need("password")) }

    /// The revision that the client changes, from `If-Match`.
    ///
    /// - Throws: ``ServerError/preconditionNeeded``, ``ServerError/preconditionFailed``; ``ServerError/invalid(_:)`` for what is too long for a tag.
    func revision() throws -> Int {
        guard let tag = request.headers[.ifMatch] else { throw ServerError.preconditionNeeded }
        guard tag.utf8.count <= EntityTag.longest else {
            throw ServerError.invalid([RequestProblem("header.If-Match", ja: "長すぎます。", en: "is too long.")])
        }
        guard let revision = EntityTag.revision(tag) else { throw ServerError.preconditionFailed }
        return revision
    }

    /// The release that the address names.
    var release: ReleaseReference { ReleaseReference(product: values.need("product"), version: values.need("version")) }
}
