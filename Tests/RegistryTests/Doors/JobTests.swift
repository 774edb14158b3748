import Database
import Foundation
import TestDatabases
import Testing

@testable import Registry

/// Jobs in the database, and answers already given, on both databases.
@Suite struct JobTests {
    private static let release = ReleaseReference(product: "PUMP-100", version: "1.0")

    private static func intake(_ file: String) -> SBOMIntake { SBOMIntake(file: file, release: release, supplier: nil, spool: "u-\(file)") }

    private static func with(_ driver: TestDatabase, _ body: (TestDesk) async throws -> Void) async throws {
        try await TestDesk.with(driver) { desk async throws in
            try await desk.registry.perform(AddRelease(release), as: TestDesk.person(.quality))
            try await body(desk)
        }
    }

    @Test(arguments: TestDatabase.present) func turnsGoRoundAmongThePeople(_ driver: TestDatabase) async throws {
        try await Self.with(driver) { desk async throws in
            for number in 1...3 { try await desk.registry.perform(QueueSBOM(Self.intake("d\(number)")), as: TestDesk.person(.developer)) }
            try await desk.registry.perform(QueueSBOM(Self.intake("q1")), as: TestDesk.person(.quality))
            try await desk.registry.perform(QueueMatching(), as: TestDesk.person(.psirt))
            var order: [String] = []
            for minute in 0..<4 {
                desk.clock.now = try Moment.later("2026-11-27T00:00:00Z", minutes: minute)
                let job = try #require(try await desk.registry.perform(LeaseJob(.upload, worker: "w"), as: .system))
                order.append(job.title.prefix { $0 != " " }.description)
                try await desk.registry.perform(EndJob(job.id, worker: "w", .done(result: "{}")), as: .system)
            }
            #expect(order == ["d1", "q1", "d2", "d3"])
            #expect(try await desk.registry.perform(LeaseJob(.upload, worker: "w"), as: .system) == nil)
            // What runs at night waits in a lane of its own.
            #expect(try await desk.registry.perform(LeaseJob(.nightly, worker: "w"), as: .system)?.jobKind == .matchAll)
        }
    }

    @Test(arguments: TestDatabase.present) func aJobOfADeadWorkerIsTakenByAnotherAndGivenUpInTheEnd(_ driver: TestDatabase) async throws {
        try await Self.with(driver) { desk async throws in
            try await desk.registry.perform(QueueSBOM(Self.intake("a")), as: TestDesk.person(.developer))
            var last: Job?
            for attempt in 1...LeaseJob.mostAttempts {
                let job = try #require(try await desk.registry.perform(LeaseJob(.upload, worker: "w\(attempt)"), as: .system))
                #expect(job.attempts == attempt)
                last = job
                // It holds for two minutes.
                #expect(try await desk.registry.perform(LeaseJob(.upload, worker: "other"), as: .system) == nil)
                desk.clock.now = try Moment.later(desk.clock.now, minutes: LeaseJob.leaseMinutes + 1)
            }
            #expect(try await desk.registry.perform(LeaseJob(.upload, worker: "w9"), as: .system) == nil)
            let id = try #require(last?.id)
            let ended = try await desk.registry.ask(ShowJob(id), as: TestDesk.person(.developer)).job
            #expect(ended.state == .failed)
            #expect(JobFailure(of: ended)?.code == "REG-030")
            // The worker that comes back late changes nothing.
            try await desk.registry.perform(EndJob(id, worker: "w1", .done(result: "{}")), as: .system)
            #expect(try await desk.registry.ask(ShowJob(id), as: TestDesk.person(.developer)).job.state == .failed)
        }
    }

    @Test(arguments: TestDatabase.present) func progressKeepsTheLeaseAndIsNoDeed(_ driver: TestDatabase) async throws {
        try await Self.with(driver) { desk async throws in
            let person = TestDesk.person(.developer)
            let job = try await desk.registry.perform(QueueSBOM(Self.intake("a")), as: person)
            _ = try await desk.registry.perform(LeaseJob(.upload, worker: "w"), as: .system)
            let before = try await desk.registry.ask(ListAudit(limit: 1), as: TestDesk.person(.administrator)).first?.sequence
            for minute in 1...5 {
                desk.clock.now = try Moment.later("2026-11-27T00:00:00Z", minutes: minute)
                let answer = try await desk.registry.perform(
                    NoteJobProgress(job.id, worker: "w", JobProgress(phase: "reading", done: minute, total: 5)), as: .system)
                #expect(answer == .goOn)
            }
            #expect(try await desk.registry.perform(LeaseJob(.upload, worker: "other"), as: .system) == nil)
            #expect(try await desk.registry.ask(ShowJob(job.id), as: person).progress == JobProgress(phase: "reading", done: 5, total: 5))
            #expect(try await desk.registry.ask(ListAudit(limit: 1), as: TestDesk.person(.administrator)).first?.sequence == before)
            #expect(try await desk.registry.perform(NoteJobProgress(job.id, worker: "other", JobProgress()), as: .system) == .stop)
        }
    }

    @Test(arguments: TestDatabase.present) func aJobCanBeGivenUp(_ driver: TestDatabase) async throws {
        try await Self.with(driver) { desk async throws in
            let person = TestDesk.person(.developer)
            let running = try await desk.registry.perform(QueueSBOM(Self.intake("a")), as: person)
            _ = try await desk.registry.perform(LeaseJob(.upload, worker: "w"), as: .system)
            let waiting = try await desk.registry.perform(QueueSBOM(Self.intake("b")), as: person)
            // Somebody else's job is not there for others.
            await #expect(throws: RegistryError.notFound(.job, "#\(waiting.id)")) {
                try await desk.registry.perform(CancelJob(waiting.id), as: TestDesk.person(.quality))
            }
            #expect(try await desk.registry.perform(CancelJob(waiting.id), as: person).state == .cancelled)
            #expect(try await desk.registry.perform(CancelJob(running.id), as: TestDesk.person(.administrator)).state == .running)
            #expect(try await desk.registry.perform(NoteJobProgress(running.id, worker: "w", JobProgress()), as: .system) == .stop)
            try await desk.registry.perform(EndJob(running.id, worker: "w", .cancelled), as: .system)
            await #expect(throws: RegistryError.self) { try await desk.registry.perform(CancelJob(running.id), as: person) }
            #expect(try await desk.registry.ask(ListJobs(), as: person).map(\.job.state) == [.cancelled, .cancelled])
            #expect(try await desk.registry.ask(ListJobs(), as: TestDesk.person(.quality)).isEmpty)
        }
    }

    @Test(arguments: TestDatabase.present) func whatCannotBeTakenIsRefusedBeforeItIsSent(_ driver: TestDatabase) async throws {
        try await Self.with(driver) { desk async throws in
            let person = TestDesk.person(.developer)
            try await desk.registry.ask(CheckSBOMIntake(Self.intake("a")), as: person)
            let cases: [SBOMIntake] = [
                SBOMIntake(file: "a", release: nil, supplier: nil, spool: ""),
                SBOMIntake(file: "a", release: ReleaseReference(product: "PUMP-100", version: "9"), supplier: nil, spool: ""),
                SBOMIntake(file: "a", release: Self.release, supplier: "NOBODY", spool: ""),
                SBOMIntake(file: "", release: Self.release, supplier: nil, spool: ""),
            ]
            for intake in cases {
                await #expect(throws: RegistryError.self, "\(intake)") { try await desk.registry.ask(CheckSBOMIntake(intake), as: person) }
            }
        }
    }

    @Test(arguments: TestDatabase.present) func aKeyIsAnsweredOnce(_ driver: TestDatabase) async throws {
        try await Self.with(driver) { desk async throws in
            let (person, other) = (TestDesk.person(.developer), TestDesk.person(.quality))
            let answer = GivenAnswer(status: 201, headers: "ETag: \"r1\"", body: [1, 2])
            #expect(try await desk.registry.perform(ClaimAnswer("k", request: "a"), as: person) == .new)
            #expect(try await desk.registry.perform(ClaimAnswer("k", request: "a"), as: person) == .open)
            #expect(try await desk.registry.perform(ClaimAnswer("k", request: "a"), as: other) == .new)
            try await desk.registry.perform(KeepAnswer("k", answer), as: person)
            #expect(try await desk.registry.perform(ClaimAnswer("k", request: "a"), as: person) == .given(answer))
            #expect(try await desk.registry.perform(ClaimAnswer("k", request: "b"), as: person) == .other)
            try await desk.registry.perform(DropAnswer("k"), as: other)
            #expect(try await desk.registry.perform(ClaimAnswer("k", request: "a"), as: other) == .new)
            desk.clock.now = "2026-11-28T00:00:01Z"
            #expect(try await desk.registry.perform(ClaimAnswer("k", request: "b"), as: person) == .new)
        }
    }
}
