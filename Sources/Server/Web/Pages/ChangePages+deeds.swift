import Diagnostics
import Registry

extension ChangePages {
    static let deeds: [Deed] = [
        .does("/changes/new", "openChange", of: new, .added) { call in
            let given = call.given
            return OpenChange(
                given.need("product"), try given.needWord("kind"), title: given.need("title"), description: given.need("description"),
                release: given.text("release"), dueOn: given.text("dueOn"))
        } then: { change, _ in
            Places.change(change.number)
        },
        step(.request) { _, number in RequestChange(number) },
        step(.analyse) { call, number in
            AnalyseChange(
                number, impact: call.given.need("impact"), changesFunction: try call.given.needWord("changesFunction"),
                because: call.given.need("because"))
        },
        step(.approve, .signed) { call, number in
            ApproveChange(number, comment: call.given.text("comment"), proof: try await call.proof())
        },
        step(.reject, .signed) { call, number in
            RejectChange(number, comment: call.given.need("comment"), proof: try await call.proof())
        },
        step(.rework) { _, number in ReworkChange(number) },
        step(.implement) { call, number in ImplementChange(number, call.given.need("implementation")) },
        step(.verify) { call, number in VerifyChange(number, call.given.need("verification")) },
        step(.sendBack) { _, number in SendBackChange(number) },
        step(.close) { _, number in CloseChange(number) },
        step(.cancel, .cancelled) { _, number in CancelChange(number) },
    ]

    private static func step<Case: UseCase>(
        _ action: ChangeAction, _ notice: Notice = .saved, _ useCase: @escaping @Sendable (PageCall, String) async throws -> Case
    ) -> Deed {
        .does("/changes/{change}/" + action.rawValue, "change " + action.rawValue, of: change, notice) { call in
            try await useCase(call, call.name("change"))
        } then: { _, call in
            Places.change(call.name("change"))
        }
    }
}
