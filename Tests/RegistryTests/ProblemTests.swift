import Database
import Diagnostics
import TestDatabases
import Testing

@testable import Registry

@Suite struct ProblemTests {
    private let psirt = TestDesk.person(.psirt)
    private let quality = TestDesk.person(.quality)

    private func report(_ desk: TestDesk, about: [LinkTarget] = []) async throws -> String {
        try await desk.registry.perform(
            ReportProblem("PUMP-100", .security, .serious, from: .researcher, title: "overflow", description: "in zlib", about: about),
            as: TestDesk.person(.developer)
        ).number
    }

    private func conclude(_ number: String, _ desk: TestDesk, noAction: String? = nil) async throws {
        try await desk.registry.perform(InvestigateProblem(number), as: psirt)
        try await desk.registry.perform(
            ConcludeProblem(
                number, investigation: "looked", cause: .thirdParty, safetyRelevance: .no, conclusion: "replace zlib", noAction: noAction),
            as: psirt)
    }

    private func take(_ action: ProblemAction, _ number: String, _ desk: TestDesk, as principal: Principal) async throws -> ProblemState {
        switch action {
        case .investigate: try await desk.registry.perform(InvestigateProblem(number), as: principal).state
        case .conclude:
            try await desk.registry.perform(
                ConcludeProblem(number, investigation: "i", cause: .design, safetyRelevance: .yes, conclusion: "c", noAction: "n"), as: principal
            ).state
        case .close: try await desk.registry.perform(CloseProblem(number), as: principal).state
        case .reopen: try await desk.registry.perform(ReopenProblem(number), as: principal, reason: "again").state
        }
    }

    private func put(_ state: ProblemState, _ desk: TestDesk) async throws {
        try await desk.force(
            """
            UPDATE problem_report SET state = ?, investigation = 'i', cause = 'design', safety_relevance = 'yes', conclusion = 'c',
                no_action = 'n', advised = 'a', closed_at = NULL
            """, [.text(state.rawValue)])
    }

    @Test(arguments: TestDatabase.present) func everyStepInEveryState(_ driver: TestDatabase) async throws {
        let expected: [ProblemAction: [ProblemState?]] = [
            .investigate: [.investigating, nil, nil, nil], .conclude: [nil, .concluded, nil, nil], .close: [nil, nil, .closed, nil],
            .reopen: [nil, nil, .investigating, .investigating],
        ]
        try await TestDesk.withAuthor(driver) { desk in
            let number = try await report(desk)
            for action in ProblemAction.allCases {
                for (state, target) in zip(ProblemState.allCases, try #require(expected[action])) {
                    try await put(state, desk)
                    do {
                        #expect(try await take(action, number, desk, as: quality) == target, "\(action) in \(state)")
                    } catch let error as RegistryError {
                        #expect(target == nil && error.code == "REG-007", "\(action) in \(state): \(error.wording.english)")
                        #expect(error.wording.english.contains("Possible now"))
                    }
                }
            }
        }
    }

    @Test(arguments: TestDatabase.present) func everyStepByEveryRole(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            let number = try await report(desk)
            for action in ProblemAction.allCases {
                let step = try #require(ProblemTransition.table.first { $0.action == action })
                for role in Role.allCases {
                    try await put(step.from, desk)
                    let isAllowed = [Role.psirt, .safety, .quality].contains(role)
                    do {
                        #expect(try await take(action, number, desk, as: TestDesk.person(role)) == step.to)
                        #expect(isAllowed, "\(action) by \(role)")
                    } catch let error as RegistryError {
                        #expect(!isAllowed && error.code == "REG-001", "\(action) by \(role): \(error.wording.english)")
                    }
                }
            }
            for role in Role.allCases {
                let isAllowed = [Role.psirt, .safety, .quality, .developer].contains(role)
                let report = ReportProblem("PUMP-100", .other, .minor, from: .user, title: "t", description: "d")
                if isAllowed {
                    try await desk.registry.perform(report, as: TestDesk.person(role))
                } else {
                    await #expect(throws: RegistryError.notAllowed(person: role.rawValue, permission: .reportProblem)) {
                        try await desk.registry.perform(report, as: TestDesk.person(role))
                    }
                }
            }
        }
    }

    @Test(arguments: TestDatabase.present) func aProblemClosesOnlyWithItsChange(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            let registry = desk.registry
            let number = try await report(desk)
            #expect(number == "PR-2026-0001")
            let change = try await desk.change(.verified)
            try await registry.perform(LinkProblem(number, .solution, LinkTarget(.changeRequest, change)), as: psirt)
            try await conclude(number, desk)
            func refused(_ code: String, _ part: String) async {
                let error = await #expect(throws: RegistryError.self) { try await registry.perform(CloseProblem(number), as: psirt) }
                #expect(error?.code == code && error?.wording.english.contains(part) == true, "\(error?.wording.english ?? "")")
            }
            // Closing looks at the change first.
            await refused("REG-007", change)
            try await registry.perform(CloseChange(change), as: quality)
            await refused("REG-006", "advised")
            try await registry.perform(AdviseProblem(number, "JPCERT/CC 2026-11-27; institutions by advisory"), as: psirt)
            let closed = try await registry.perform(CloseProblem(number), as: psirt)
            #expect(closed.state == .closed && closed.closedAt == desk.clock.now)
            for body in [
                { _ = try await registry.perform(EditProblem(number) { $0.title = "x" }, as: psirt) },
                { _ = try await registry.perform(AdviseProblem(number, "x"), as: psirt) },
                { _ = try await registry.perform(LinkProblem(number, .related, LinkTarget(.changeRequest, change)), as: psirt) },
            ] as [() async throws -> Void] {
                let error = await #expect(throws: RegistryError.self) { try await body() }
                #expect(error?.code == "REG-007")
            }
            await #expect(throws: RegistryError.reasonMissing) { try await registry.perform(ReopenProblem(number), as: psirt) }
            let open = try await registry.perform(ReopenProblem(number), as: psirt, reason: "seen again")
            #expect(open.state == .investigating && open.closedAt == nil)
            let shown = try await registry.ask(ShowProblem(number), as: TestDesk.person(.viewer))
            #expect(shown.links.map(\.label) == ["\(change) zlib"] && shown.possible == [.conclude])
        }
    }

    /// The change may name the problem instead of the other way round; one that was given up solves nothing.
    @Test(arguments: TestDatabase.present) func withoutAChangeItNeedsTheReason(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            let registry = desk.registry
            let number = try await report(desk)
            let change = try await registry.perform(
                OpenChange("PUMP-100", .security, title: "t", description: "d", causes: [LinkTarget(.problemReport, number)]), as: TestDesk.author
            ).number
            try await conclude(number, desk)
            try await registry.perform(AdviseProblem(number, "nobody: not reachable"), as: psirt)
            func refused(_ part: String) async {
                let error = await #expect(throws: RegistryError.self) { try await registry.perform(CloseProblem(number), as: psirt) }
                #expect(error?.wording.english.contains(part) == true)
            }
            await refused(change)
            try await registry.perform(CancelChange(change), as: TestDesk.author, reason: "not needed")
            await refused("neither a closed change request nor a reason")
            try await registry.perform(EditProblem(number) { $0.noAction = "the code is not reachable" }, as: psirt)
            // What the conclusion stands on stays filled.
            let error = await #expect(throws: RegistryError.self) {
                try await registry.perform(EditProblem(number) { $0.safetyRelevance = .unknown }, as: psirt)
            }
            #expect(error?.code == "REG-006")
            #expect(try await registry.perform(CloseProblem(number), as: psirt).state == .closed)
        }
    }

    @Test(arguments: TestDatabase.present) func trendsCountAndAge(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            let registry = desk.registry
            try await registry.perform(AddProduct(Product(organisation: 0, code: "ECG-1", nameJa: "心電計", nameEn: "ECG")), as: quality)
            try await desk.release("2.1")
            let component = try #require(try await desk.count("SELECT MIN(id) FROM component"))
            desk.clock.now = "2026-10-01T00:00:00Z"
            let first = try await report(desk, about: [LinkTarget(.component, id: component)])
            desk.clock.now = "2026-10-11T00:00:00Z"
            try await conclude(first, desk, noAction: "none")
            try await registry.perform(AdviseProblem(first, "nobody"), as: psirt)
            try await registry.perform(CloseProblem(first), as: psirt)
            desk.clock.now = "2026-11-01T12:00:00Z"
            _ = try await report(desk, about: [LinkTarget(.component, id: component)])
            try await registry.perform(
                ReportProblem("ECG-1", .performance, .minor, from: .tester, title: "t", description: "d"), as: quality)
            desk.clock.now = "2026-11-21T12:00:00Z"
            func rows(_ trends: ProblemTrends) async throws -> [String] {
                try await registry.ask(trends, as: TestDesk.person(.viewer)).map {
                    "\($0.group) \($0.reported) \($0.open) \($0.closed) \($0.meanAgeInDays) \($0.safetyRelevant)"
                }
            }
            #expect(try await rows(ProblemTrends(by: .month)) == ["2026-10 1 0 1 10.0 0", "2026-11 2 2 0 20.0 0"])
            #expect(try await rows(ProblemTrends(by: .product)) == ["PUMP-100 2 1 1 15.0 0", "ECG-1 1 1 0 20.0 0"])
            #expect(try await rows(ProblemTrends(by: .cause)) == [" 2 2 0 20.0 0", "third-party 1 0 1 10.0 0"])
            #expect(try await rows(ProblemTrends(by: .component)) == ["zlib 2 1 1 15.0 0"])
            #expect(try await rows(ProblemTrends(by: .month, product: "ECG-1")) == ["2026-11 1 1 0 20.0 0"])
            #expect(try await rows(ProblemTrends(by: .month, from: "2026-11-01", to: "2026-11-01")) == ["2026-11 2 2 0 20.0 0"])
            #expect(try await rows(ProblemTrends(by: .month, to: "2026-09-30")) == [])
            await #expect(throws: RegistryError.self) { try await rows(ProblemTrends(by: .month, from: "2026-11-02", to: "2026-11-01")) }
            // Who sees one product counts one product.
            let administrator = TestDesk.person(.administrator)
            try await registry.perform(AddPerson(Person(handle: "dev1", name: "D")), as: administrator)
            try await registry.perform(GrantRole(.viewer, to: "dev1", product: "ECG-1"), as: administrator)
            let seen = try await registry.ask(ProblemTrends(by: .product), as: Principal(handle: "dev1", channel: "test"))
            #expect(seen.map(\.group) == ["ECG-1"])
            #expect(try await registry.ask(ListProblems(), as: Principal(handle: "dev1", channel: "test")).map(\.title) == ["t"])
        }
    }
}
