import Database
import Diagnostics
import TestDatabases
import Testing

@testable import Registry

/// Every step in every state, and by every role.
@Suite struct ChangeTransitionTests {
    private static let states = "draft requested analysed approved rejected implemented verified closed cancelled".split(separator: " ")

    /// Where each step leads from each of the states above; `-` where it is refused.
    private static let expected: [ChangeAction: String] = [
        .request: "requested - - - - - - - -",
        .analyse: "- analysed - - - - - - -",
        .approve: "- - approved - - - - - -",
        .reject: "- rejected rejected - - - - - -",
        .rework: "- - - - draft - - - -",
        .implement: "- - - implemented - - - - -",
        .verify: "- - - - - verified - - -",
        .sendBack: "- - - - - approved - - -",
        .close: "- - - - - - closed - -",
        .cancel: "cancelled cancelled cancelled cancelled - - - - -",
    ]

    private static let roles: [Permission: Set<Role>] = [
        .proposeChange: [.psirt, .safety, .quality, .developer], .approve: [.safety, .quality], .implementChange: [.psirt, .quality, .developer],
    ]

    /// Takes a step as a person.
    private func take(_ action: ChangeAction, _ number: String, _ desk: TestDesk, as principal: Principal) async throws -> ChangeState {
        let registry = desk.registry
        let proof = TestDesk.proof(principal)
        return switch action {
        case .request: try await registry.perform(RequestChange(number), as: principal).state
        case .analyse:
            // The same as was approved: the approval still stands.
            try await registry.perform(
                AnalyseChange(number, impact: "zlib only", changesFunction: .no, because: "no new function"), as: principal
            ).state
        case .approve: try await registry.perform(ApproveChange(number, proof: proof), as: principal).state
        case .reject: try await registry.perform(RejectChange(number, comment: "no", proof: proof), as: principal).state
        case .rework: try await registry.perform(ReworkChange(number), as: principal).state
        case .implement: try await registry.perform(ImplementChange(number, "replaced"), as: principal).state
        case .verify: try await registry.perform(VerifyChange(number, "tests passed"), as: principal).state
        case .sendBack: try await registry.perform(SendBackChange(number), as: principal, reason: "not done").state
        case .close: try await registry.perform(CloseChange(number), as: principal).state
        case .cancel: try await registry.perform(CancelChange(number), as: principal, reason: "no longer needed").state
        }
    }

    private func put(_ number: String, _ state: String, _ desk: TestDesk) async throws {
        try await desk.force(
            """
            UPDATE change_request SET state = ?, implementation = 'replaced', verification = 'passed', closed_at = NULL,
                implementer_id = (SELECT id FROM person WHERE handle = 'author') WHERE number = ?
            """, [.text(state), .text(number)])
        // A rejection tried before shall not stand against the steps after it.
        try await desk.force("UPDATE signature SET decision = 'approved'")
    }

    @Test(arguments: TestDatabase.present) func everyStepInEveryState(_ driver: TestDatabase) async throws {
        #expect(Self.states.map(String.init) == ChangeState.allCases.map(\.rawValue))
        #expect(Set(Self.expected.keys) == Set(ChangeAction.allCases))
        try await TestDesk.withAuthor(driver) { desk in
            let number = try await desk.change(.approved)
            for action in ChangeAction.allCases {
                let targets = (Self.expected[action] ?? "").split(separator: " ")
                #expect(targets.count == Self.states.count)
                for (state, target) in zip(Self.states, targets) {
                    try await put(number, String(state), desk)
                    let before = try await desk.count("SELECT COUNT(*) FROM audit_entry")
                    do {
                        let reached = try await take(action, number, desk, as: TestDesk.person(.quality))
                        #expect(reached.rawValue == target, "\(action) in \(state)")
                        #expect(try await desk.count("SELECT COUNT(*) FROM audit_entry") != before)
                    } catch let error as RegistryError {
                        #expect(target == "-" && error.code == "REG-007", "\(action) in \(state): \(error.wording.english)")
                        // Both sentences name the request and what can be done.
                        #expect(error.wording.english.contains(number) && error.wording.japanese.contains(number))
                        #expect(error.wording.english.contains("Possible now") || error.wording.english.contains("Nothing more"))
                        #expect(try await desk.count("SELECT COUNT(*) FROM audit_entry") == before)
                        #expect(try await desk.state(number).rawValue == state)
                    }
                }
            }
            _ = try await desk.registry.ask(VerifyAudit(), as: TestDesk.person(.quality))
        }
    }

    @Test(arguments: TestDatabase.present) func everyStepByEveryRole(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            let number = try await desk.change(.approved)
            let stranger = Principal(handle: "stranger", channel: "test")
            for action in ChangeAction.allCases {
                let from = try #require(ChangeTransition.table.first { $0.action == action })
                let allowed = try #require(Self.roles[action.permission])
                for principal in Role.allCases.map(TestDesk.person) + [stranger] {
                    try await put(number, from.from.rawValue, desk)
                    do {
                        let reached = try await take(action, number, desk, as: principal)
                        #expect(reached == from.to)
                        #expect(allowed.contains { $0.rawValue == principal.handle }, "\(action) by \(principal.handle)")
                    } catch let error as RegistryError {
                        #expect(!allowed.contains { $0.rawValue == principal.handle }, "\(action) by \(principal.handle): \(error.wording.english)")
                        #expect(error.code == (principal == stranger ? "REG-002" : "REG-001"))
                    }
                }
            }
        }
    }

    @Test(arguments: TestDatabase.present) func stepsAskForWhatMustBeWritten(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            let quality = TestDesk.person(.quality)
            let number = try await desk.change(.requested)
            func refused(_ fields: [String], _ body: () async throws -> Void) async {
                let error = await #expect(throws: RegistryError.self) { try await body() }
                guard case .invalid(let problems)? = error else {
                    Issue.record("\(String(describing: error))")
                    return
                }
                #expect(problems.map(\.field) == fields)
            }
            await refused(["impact", "function-reason"]) {
                try await desk.registry.perform(AnalyseChange(number, impact: " ", changesFunction: .unknown, because: ""), as: quality)
            }
            try await desk.registry.perform(AnalyseChange(number, impact: "x", changesFunction: .unknown, because: "not looked at"), as: quality)
            await refused(["comment"]) {
                try await desk.registry.perform(RejectChange(number, comment: " ", proof: TestDesk.proof(quality)), as: quality)
            }
            #expect(try await desk.state(number) == .analysed)
            try await desk.registry.perform(ApproveChange(number, proof: TestDesk.proof(quality)), as: quality)
            await refused(["implementation"]) { try await desk.registry.perform(ImplementChange(number, ""), as: quality) }
            try await desk.registry.perform(ImplementChange(number, "done"), as: quality)
            await refused(["verification"]) { try await desk.registry.perform(VerifyChange(number, "\n"), as: TestDesk.author) }
            await #expect(throws: RegistryError.reasonMissing) {
                try await desk.registry.perform(SendBackChange(number), as: TestDesk.author, reason: " ")
            }
            await refused(["title", "description", "due-on"]) {
                try await desk.registry.perform(OpenChange("PUMP-100", .feature, title: "", description: "", dueOn: "2026-13-01"), as: quality)
            }
        }
    }
}
