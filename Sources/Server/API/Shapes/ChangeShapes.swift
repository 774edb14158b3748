import Registry

/// A change request in a list, with the names of what it belongs to.
struct ChangeView: Sendable {
    let change: ChangeRequest
    let product: String
    let release: String?
    let author: String?

    static let shape = Shape<ChangeView>(
        "Change",
        [
            .text("number") { $0.change.number }, .text("product") { $0.product }, .optional("release") { $0.release },
            .word("state") { $0.change.state }, .word("kind") { $0.change.changeKind }, .text("title") { $0.change.title },
            .text("description") { $0.change.description }, .word("changesFunction") { $0.change.changesFunction },
            .optional("functionReason") { $0.change.functionReason }, .optional("impact") { $0.change.impact },
            .optional("implementation") { $0.change.implementation }, .optional("verification") { $0.change.verification },
            .optional("author") { $0.author }, .text("openedAt") { $0.change.openedAt }, .optional("dueOn") { $0.change.dueOn },
            .optional("closedAt") { $0.change.closedAt }, .number("revision") { $0.change.revision },
        ])

    static func all(_ changes: [ChangeRequest], _ call: Call) async throws -> [ChangeView] {
        let names = try await call.ask(
            NamesOf(products: changes.map(\.product), releases: changes.map(\.release), people: changes.map(\.author)))
        return changes.map { change in
            ChangeView(
                change: change, product: names.products[change.product] ?? "", release: change.release.flatMap { names.releases[$0] },
                author: names.people[change.author])
        }
    }

    static func one(_ change: ChangeRequest, _ call: Call) async throws -> Revised<ChangeView> {
        guard let view = try await all([change], call).first else { throw RegistryError.notFound(.changeRequest, change.number) }
        return Revised(value: view, revision: change.revision)
    }
}

extension ShownLink {
    /// A link as the API shows it.
    static let shape = Shape<ShownLink>(
        "Link",
        [
            .word("role") { $0.role }, .flag("own") { $0.isOwn }, .text("kind") { $0.kind.rawValue }, .text("label") { $0.label },
            .optional("note") { $0.note },
        ])
}

/// A change request with all that hangs on it.
struct ChangeDetail: Sendable {
    let view: ChangeView
    let answer: ShowChange.Answer

    static let shape = Shape<ChangeDetail>(
        "ChangeDetail",
        [
            .object("change", ChangeView.shape) { $0.view }, .optional("implementer") { $0.answer.implementer },
            .optional("verifier") { $0.answer.verifier }, .optional("assignee") { $0.answer.assignee },
            .list("links", ShownLink.shape) { $0.answer.links }, .list("signatures", SignatureCheck.Entry.shape) { $0.answer.signatures },
            .texts("possible") { $0.answer.possible.map(\.rawValue) },
        ])
}

/// A problem report in a list, with the names of what it belongs to.
struct ProblemView: Sendable {
    let problem: ProblemReport
    let product: String
    let release: String?
    let author: String?

    static let shape = Shape<ProblemView>(
        "ProblemReport",
        [
            .text("number") { $0.problem.number }, .text("product") { $0.product }, .optional("release") { $0.release },
            .word("state") { $0.problem.state }, .word("kind") { $0.problem.problemKind }, .word("severity") { $0.problem.severity },
            .optionalWord("cause") { $0.problem.cause }, .text("title") { $0.problem.title }, .text("description") { $0.problem.description },
            .word("origin") { $0.problem.origin }, .optional("investigation") { $0.problem.investigation },
            .word("safetyRelevance") { $0.problem.safetyRelevance }, .optional("conclusion") { $0.problem.conclusion },
            .optional("noAction") { $0.problem.noAction }, .optional("advised") { $0.problem.advised }, .optional("author") { $0.author },
            .text("openedAt") { $0.problem.openedAt }, .optional("closedAt") { $0.problem.closedAt }, .number("revision") { $0.problem.revision },
        ])

    static func all(_ problems: [ProblemReport], _ call: Call) async throws -> [ProblemView] {
        let names = try await call.ask(
            NamesOf(products: problems.map(\.product), releases: problems.map(\.release), people: problems.map(\.author)))
        return problems.map { problem in
            ProblemView(
                problem: problem, product: names.products[problem.product] ?? "", release: problem.release.flatMap { names.releases[$0] },
                author: names.people[problem.author])
        }
    }

    static func one(_ problem: ProblemReport, _ call: Call) async throws -> Revised<ProblemView> {
        guard let view = try await all([problem], call).first else { throw RegistryError.notFound(.problemReport, problem.number) }
        return Revised(value: view, revision: problem.revision)
    }
}

/// A problem report with all that hangs on it.
struct ProblemDetail: Sendable {
    let view: ProblemView
    let answer: ShowProblem.Answer

    static let shape = Shape<ProblemDetail>(
        "ProblemDetail",
        [
            .object("problem", ProblemView.shape) { $0.view }, .list("links", ShownLink.shape) { $0.answer.links },
            .list("signatures", SignatureCheck.Entry.shape) { $0.answer.signatures }, .texts("possible") { $0.answer.possible.map(\.rawValue) },
        ])
}
