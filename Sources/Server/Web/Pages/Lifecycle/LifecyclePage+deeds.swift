import Diagnostics
import Duties
import Lifecycle
import Registry

extension LifecyclePage {
    static let deeds: [Deed] = [
        .does(path + "/plans/{plan}/approve", "approvePlan", of: screen, .signed) { call in
            ApprovePlan(try plan(call), comment: call.given.text("comment"), proof: try await call.proof())
        } then: { _, call in
            Places.lifecycle(call.name("product"))
        },
        .does(path + "/plans/{plan}/reject", "rejectPlan", of: screen, .signed) { call in
            ApprovePlan(try plan(call), .rejected, comment: call.given.text("comment"), proof: try await call.proof())
        } then: { _, call in
            Places.lifecycle(call.name("product"))
        },
        deed("decide") { call, product in
            DecideCollision(
                product, call.given.need("resource"), try call.given.needWord("option"), until: call.given.text("until"),
                because: call.given.need("because"))
        },
        deed("undecide") { call, product in WithdrawCollisionDecision(product, call.given.need("resource")) },
        deed("evidence") { call, product in
            GiveEvidence(product, call.given.need("item"), reference: call.given.need("reference"), on: call.given.text("day"))
        },
        deed("milestone") { call, product in
            RecordMilestone(product, try call.given.needWord("milestone"), on: call.given.need("on"), evidence: call.given.need("evidence"))
        },
        deed("judge") { call, product in
            JudgeLegacy(
                product, call.given.need("device"), controls: Set(call.given.texts("control")), try call.given.needWord("verdict"),
                because: call.given.need("because"), review: call.given.text("review"), extendsUntil: call.given.text("extendsUntil"))
        },
        deed("control") { call, product in
            PutControl(
                product, call.given.need("code"), name: call.given.need("name"), type: try call.given.needWord("type"),
                document: try call.given.text("document").map { try DocumentReference($0) })
        },
        deed("critical") { call, product in
            RecordCritical(
                product, call.given.need("device"), call.given.need("vulnerability"), since: call.given.text("since"),
                fixed: call.given.text("fixed"), because: call.given.need("because"))
        },
        deed("publish") { call, product in PublishStatus(product, isPublic: call.given.text("public") == "yes") },
        deed("policy") { call, product in
            SetNoticePolicy(
                product, leadMonths: try call.given.wholeNumber("leadMonths") ?? 0, because: call.given.need("because"),
                changeDays: try call.given.wholeNumber("changeDays") ?? 0, lookAhead: try call.given.wholeNumber("lookAhead") ?? 90)
        },
    ]

    private static func plan(_ call: PageCall) throws -> PlanReference {
        PlanReference(product: call.name("product"), number: try call.number("plan"))
    }

    private static func deed<Case: UseCase>(_ name: String, _ useCase: @escaping @Sendable (PageCall, String) throws -> Case) -> Deed {
        .does(path + "/" + name, "lifecycle " + name, of: screen) { call in
            try useCase(call, call.name("product"))
        } then: { _, call in
            Places.lifecycle(call.name("product"))
        }
    }
}

extension FormValues {
    /// A day that must have come.
    ///
    /// - Throws: ``ServerError/invalid(_:)``.
    func needDay(_ name: String) throws -> CalendarDay {
        guard let day = try day(name) else { throw ServerError.invalid([RequestProblem(name, ja: "日付が要ります。", en: "a day is needed.")]) }
        return day
    }
}
