import Database
import Foundation
import TestDatabases
import Testing

@testable import Registry

/// Sessions, second factors and tokens, on both databases.
@Suite struct SessionTests {
    private static let clock = "2026-11-27T00:00:00Z"

    private static func proof(_ desk: TestDesk, _ role: Role) async throws -> PasswordProof {
        let admin = TestDesk.person(.administrator)
        try await desk.registry.perform(
            SetPassword(TestDesk.password, for: role.rawValue, salt: Array(repeating: 1, count: 16), rounds: 16),
            as: role == .administrator ? TestDesk.person(role) : admin)
        return try await desk.registry.prove(TestDesk.person(role), password: TestDesk.password)
    }

    @Test(arguments: TestDatabase.present) func aSessionEndsByItselfAndWhenItIsNotUsed(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk async throws in
            let person = TestDesk.person(.psirt)
            let token = SecretToken.random()
            let session = try await desk.registry.perform(OpenSession(token, proof: Self.proof(desk, .psirt)), as: person)
            #expect(session.stage == .full)
            let found = try await desk.registry.ask(FindSession(token), as: .system)
            #expect(found?.handle == "psirt")
            #expect(found?.isToBeNoted == false)
            #expect(try await desk.registry.ask(FindSession(SecretToken.random()), as: .system) == nil)
            // Used every half hour it lives for twelve hours, and no longer.
            for half in 1..<24 {
                desk.clock.now = try Moment.later(Self.clock, minutes: 30 * half)
                #expect(try await desk.registry.ask(FindSession(token), as: .system)?.isToBeNoted == true, "after \(half) half hours")
                try await desk.registry.perform(NoteSession(token), as: person)
            }
            desk.clock.now = try Moment.later(Self.clock, minutes: 12 * 60)
            #expect(try await desk.registry.ask(FindSession(token), as: .system) == nil)
        }
    }

    @Test(arguments: TestDatabase.present) func whoIsIdleIsOut(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk async throws in
            let token = SecretToken.random()
            try await desk.registry.perform(OpenSession(token, proof: Self.proof(desk, .psirt)), as: TestDesk.person(.psirt))
            desk.clock.now = try Moment.later(Self.clock, minutes: SessionRules.idleMinutes)
            #expect(try await desk.registry.ask(FindSession(token), as: .system) == nil)
        }
    }

    @Test(arguments: TestDatabase.present) func theDatabaseHoldsNoSecret(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk async throws in
            let session = SecretToken.random()
            let key = SecretToken.random(prefix: "mmt_")
            let person = TestDesk.person(.psirt)
            try await desk.registry.perform(OpenSession(session, proof: Self.proof(desk, .psirt)), as: person)
            try await desk.registry.perform(IssueToken(key, name: "ci", permissions: [.read], expiresOn: "2026-12-31"), as: person)
            let stored = try await desk.registry.database.read { connection in
                try ["session", "api_token", "audit_entry"].flatMap { try connection.rows("SELECT * FROM \($0)") }
                    .map { "\($0.values)" }.joined()
            }
            #expect(!stored.contains(session.text))
            #expect(!stored.contains(key.text))
            // Nor does the audit chain, which many may read, hold what the tables do.
            let chain = try await desk.registry.database.read { try $0.rows("SELECT * FROM audit_entry").map { "\($0.values)" }.joined() }
            #expect(!chain.contains(session.digest))
            #expect(!chain.contains(key.digest))
        }
    }

    @Test(arguments: TestDatabase.present) func aNewPasswordOrALeaverEndsAllSessions(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk async throws in
            let (first, second) = (SecretToken.random(), SecretToken.random())
            let proof = try await Self.proof(desk, .psirt)
            try await desk.registry.perform(OpenSession(first, proof: proof), as: TestDesk.person(.psirt))
            _ = try await Self.proof(desk, .psirt)
            #expect(try await desk.registry.ask(FindSession(first), as: .system) == nil)
            try await desk.registry.perform(OpenSession(second, proof: proof), as: TestDesk.person(.psirt))
            try await desk.registry.perform(ChangePerson("psirt") { $0.isActive = false }, as: TestDesk.person(.administrator))
            #expect(try await desk.registry.ask(FindSession(second), as: .system) == nil)
        }
    }

    @Test(arguments: TestDatabase.present) func aSecondFactorIsAskedForAndNoCodeIsTakenTwice(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk async throws in
            let person = TestDesk.person(.psirt)
            let proof = try await Self.proof(desk, .psirt)
            let (setUp, whole) = (SecretToken.random(), SecretToken.random())
            try await desk.registry.perform(OpenSession(setUp, proof: proof), as: person)
            try await desk.registry.perform(EnrolSecondFactor(sealed: "key", proof: proof), as: person)
            // Not confirmed: nobody is locked out by a telephone that never scanned it.
            #expect(try await desk.registry.ask(MyRights(), as: person).hasSecondFactor == false)
            try await desk.registry.perform(PassSecondFactor(step: 10, in: setUp, then: whole), as: person)
            #expect(try await desk.registry.ask(MyRights(), as: person).hasSecondFactor)
            #expect(try await desk.registry.ask(FindSession(setUp), as: .system) == nil)
            let waiting = SecretToken.random()
            #expect(try await desk.registry.perform(OpenSession(waiting, proof: proof), as: person).stage == .password)
            await #expect(throws: RegistryError.self) {
                try await desk.registry.perform(PassSecondFactor(step: 10, in: waiting, then: SecretToken.random()), as: person)
            }
            let next = SecretToken.random()
            #expect(try await desk.registry.perform(PassSecondFactor(step: 11, in: waiting, then: next), as: person).stage == .full)
            // A confirmed one is not replaced by whoever knows the password only.
            await #expect(throws: RegistryError.alreadyThere(.secondFactor, "psirt")) {
                try await desk.registry.perform(EnrolSecondFactor(sealed: "other", proof: proof), as: person)
            }
            let admin = TestDesk.person(.administrator)
            await #expect(throws: RegistryError.reasonMissing) { try await desk.registry.perform(RemoveSecondFactor(of: "psirt"), as: admin) }
            try await desk.registry.perform(RemoveSecondFactor(of: "psirt"), as: admin, reason: "telephone lost")
            #expect(try await desk.registry.ask(FindSession(next), as: .system) == nil)
        }
    }

    @Test(arguments: TestDatabase.present) func aTokenDoesNoMoreThanItWasMadeFor(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk async throws in
            let developer = TestDesk.person(.developer)
            let quality = TestDesk.person(.quality)
            try await desk.registry.perform(
                AddProduct(Product(organisation: 0, code: "ECG-1", nameJa: "心電計", nameEn: "ECG")), as: quality)
            let key = SecretToken.random(prefix: "mmt_")
            // What the person may not do, no token of theirs can.
            await #expect(throws: RegistryError.self) {
                try await desk.registry.perform(IssueToken(key, name: "x", permissions: [.approve], expiresOn: "2026-12-31"), as: developer)
            }
            try await desk.registry.perform(
                IssueToken(key, name: "ci", permissions: [.read, .manageReleases], product: "PUMP-100", expiresOn: "2026-12-31"), as: developer)
            let found = try #require(try await desk.registry.ask(FindToken(key), as: .system))
            let program = found.principal(channel: "test")
            try await desk.registry.perform(AddRelease(ReleaseReference(product: "PUMP-100", version: "1")), as: program)
            await #expect(throws: RegistryError.notAllowed(person: "developer", permission: .manageReleases)) {
                try await desk.registry.perform(AddRelease(ReleaseReference(product: "ECG-1", version: "1")), as: program)
            }
            #expect(try await desk.registry.ask(ListProducts(), as: program).map(\.product.code) == ["PUMP-100"])
            #expect(try await desk.registry.ask(ListProducts(), as: developer).count == 2)
            await #expect(throws: RegistryError.notAllowed(person: "developer", permission: .reportProblem)) {
                try await desk.registry.perform(
                    ReportProblem("PUMP-100", .security, .minor, from: .tester, title: "x", description: "x"), as: program)
            }
            // A token makes no tokens, though its owner may.
            await #expect(throws: RegistryError.self) {
                try await desk.registry.perform(
                    IssueToken(SecretToken.random(), name: "y", permissions: [.read], expiresOn: "2026-12-31"), as: program)
            }
        }
    }

    @Test(arguments: TestDatabase.present) func aTokenEndsOnItsDayOrWhenItIsTakenBack(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk async throws in
            let (short, long) = (SecretToken.random(), SecretToken.random())
            let person = TestDesk.person(.developer)
            try await desk.registry.perform(IssueToken(short, name: "s", permissions: [.read], expiresOn: "2026-11-28"), as: person)
            let token = try await desk.registry.perform(
                IssueToken(long, name: "l", permissions: [.read], expiresOn: "2027-11-01"), as: person)
            // The last second of its day in Japan, and the first of the next.
            desk.clock.now = "2026-11-28T14:59:59Z"
            #expect(try await desk.registry.ask(FindToken(short), as: .system) != nil)
            desk.clock.now = "2026-11-28T15:00:00Z"
            #expect(try await desk.registry.ask(FindToken(short), as: .system) == nil)
            // Not by somebody else, but by an administrator.
            await #expect(throws: RegistryError.notFound(.apiToken, "#\(token.id)")) {
                try await desk.registry.perform(RevokeToken(token.id), as: TestDesk.person(.psirt))
            }
            try await desk.registry.perform(RevokeToken(token.id), as: TestDesk.person(.administrator))
            #expect(try await desk.registry.ask(FindToken(long), as: .system) == nil)
            for days in ["2026-11-26", "2028-11-01"] {
                await #expect(throws: RegistryError.self, "\(days)") {
                    try await desk.registry.perform(
                        IssueToken(SecretToken.random(), name: "x", permissions: [.read], expiresOn: days), as: person)
                }
            }
        }
    }
}
