import Diagnostics
import Registry

extension ProblemPages {
    static let deeds: [Deed] = [
        .does("/problems/new", "reportProblem", of: new, .added) { call in
            let given = call.given
            return ReportProblem(
                given.need("product"), try given.needWord("kind"), try given.needWord("severity"), from: try given.needWord("origin"),
                title: given.need("title"), description: given.need("description"), release: given.text("release"))
        } then: { problem, _ in
            Places.problem(problem.number)
        },
        step("investigate") { _, number in InvestigateProblem(number) },
        step("conclude") { call, number in
            let given = call.given
            return ConcludeProblem(
                number, investigation: given.need("investigation"), cause: try given.needWord("cause"),
                safetyRelevance: try given.needWord("safetyRelevance"), conclusion: given.need("conclusion"), noAction: given.text("noAction"))
        },
        step("advise") { call, number in AdviseProblem(number, call.given.need("advised")) },
        step("close") { _, number in CloseProblem(number) },
        step("reopen") { _, number in ReopenProblem(number) },
    ]

    private static func step<Case: UseCase>(
        _ name: String, _ useCase: @escaping @Sendable (PageCall, String) async throws -> Case
    ) -> Deed {
        .does("/problems/{problem}/" + name, "problem " + name, of: problem) { call in
            try await useCase(call, call.name("problem"))
        } then: { _, call in
            Places.problem(call.name("problem"))
        }
    }
}
