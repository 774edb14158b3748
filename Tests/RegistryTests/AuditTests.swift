import Database
import Diagnostics
import Foundation
import Synchronization
import TestDatabases
import TestPrograms
import Testing

@testable import Registry

@Suite struct AuditTests {
    @Test(arguments: TestDatabase.present) func everyWriteIsThereWithBeforeAndAfter(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            let quality = TestDesk.person(.quality)
            try await desk.registry.perform(ChangeProduct("PUMP-100") { $0.nameEn = "Pump" }, as: quality, reason: "shorter")
            let entries = try await desk.registry.ask(ListAudit(subject: .product, label: "PUMP-100"), as: quality)
            let change = try #require(entries.first)
            #expect(change.before == #"{"name_en":"Infusion Pump 100"}"#)
            #expect(change.after == #"{"name_en":"Pump"}"#)
            #expect(change.person == "quality")
            #expect(change.action == "ChangeProduct")
            #expect(change.reason == "shorter")
            #expect(entries.count == 2)
            #expect(entries.last?.before == nil)
        }
    }

    @Test(arguments: TestDatabase.present) func aRestrictedReadIsThereBeforeTheData(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            let safety = TestDesk.person(.safety)
            let before = try await desk.registry.ask(VerifyAudit(), as: safety).sequence
            _ = try await desk.registry.ask(ListProducts(), as: safety)
            #expect(try await desk.registry.ask(VerifyAudit(), as: safety).sequence == before)
            _ = try await desk.registry.ask(ExportAudit { _ in }, as: safety)
            let last = try await desk.registry.ask(ListAudit(limit: 1), as: safety).first
            #expect(last?.sequence == before + 1)
            #expect((last?.action, last?.person) == ("ExportAudit", "safety"))
            // Who may not have them leaves no entry that says they had.
            await #expect(throws: RegistryError.self) { try await desk.registry.ask(ExportAudit { _ in }, as: TestDesk.person(.viewer)) }
            #expect(try await desk.registry.ask(VerifyAudit(), as: safety).sequence == before + 1)
        }
    }

    @Test(arguments: TestDatabase.present) func aPasswordIsNotInIt(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            let safety = TestDesk.person(.safety)
            try await desk.registry.perform(
                SetPassword(TestDesk.password, for: "safety", salt: Array(repeating: 1, count: 16), rounds: 16), as: safety)
            let all = try await desk.registry.ask(ListAudit(limit: 1000), as: safety)
            #expect(!all.contains { ($0.after ?? "").contains("scrypt") })
            #expect(all.first?.after?.contains("•") == true)
        }
    }

    @Test(arguments: TestDatabase.present) func theChainHoldsAndItsHeadProvesIt(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            let safety = TestDesk.person(.safety)
            let head = try await desk.registry.ask(VerifyAudit(), as: safety)
            #expect(head.sequence > 10)
            #expect(AuditHead(head.text) == head)
            try await desk.registry.perform(ChangeProduct("PUMP-100") { $0.nameEn = "Pump" }, as: TestDesk.person(.quality))
            _ = try await desk.registry.ask(VerifyAudit(heads: [head]), as: safety)
            let other = try #require(AuditHead("\(head.sequence):\(String(repeating: "a", count: 64))"))
            await #expect(throws: RegistryError.brokenChain(.otherHead(sequence: head.sequence))) {
                try await desk.registry.ask(VerifyAudit(heads: [other]), as: safety)
            }
            let later = try #require(AuditHead("\(head.sequence + 100):\(String(repeating: "a", count: 64))"))
            await #expect(throws: RegistryError.brokenChain(.otherHead(sequence: head.sequence + 100))) {
                try await desk.registry.ask(VerifyAudit(heads: [later]), as: safety)
            }
        }
    }

    @Test(arguments: TestDatabase.present) func theTablesThemselvesRefuseChanges(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            for statement in ["UPDATE audit_entry SET person = 'nobody' WHERE seq = 2", "DELETE FROM audit_entry WHERE seq = 2"] {
                await #expect(throws: DatabaseError.self) { try await desk.registry.database.write { try $0.execute(statement) } }
            }
        }
    }

    /// What somebody with the database in hand could do, each of it found.
    @Test(arguments: TestDatabase.present) func everyTamperingIsFound(_ driver: TestDatabase) async throws {
        let columns = [
            "operation": "99", "at": "'2020-01-01T00:00:00Z'", "person_id": "99", "person": "'nobody'", "channel": "'x'", "action": "'x'",
            "subject": "'x'",
            "subject_id": "99", "label": "'x'", "reason": "'x'", "before_text": "'x'", "after_text": "'x'", "hash": "'x'", "previous": "'x'",
        ]
        try await TestDesk.with(driver) { desk in
            let safety = TestDesk.person(.safety)
            try await desk.registry.database.write { connection in
                switch connection.dialect {
                case .sqlite:
                    try connection.execute("DROP TRIGGER audit_entry_fixed")
                    try connection.execute("DROP TRIGGER audit_entry_kept")
                case .postgres: try connection.execute("DROP TRIGGER audit_entry_guard ON audit_entry")
                }
            }
            let before = try await desk.registry.database.read { try $0.rows("SELECT * FROM audit_entry WHERE seq = 3") }
            #expect(before.count == 1)
            for (column, value) in columns.sorted(by: { $0.key < $1.key }) {
                let old = try before[0].value(column)
                try await desk.registry.database.write { try $0.execute("UPDATE audit_entry SET \(column) = \(value) WHERE seq = 3") }
                let error = await #expect(throws: RegistryError.self, "\(column)") { try await desk.registry.ask(VerifyAudit(), as: safety) }
                #expect(error?.code == "REG-012")
                try await desk.registry.database.write { try $0.execute("UPDATE audit_entry SET \(column) = ? WHERE seq = 3", [old]) }
            }
            _ = try await desk.registry.ask(VerifyAudit(), as: safety)
            try await desk.registry.database.write { connection in
                try connection.execute("UPDATE audit_entry SET seq = -1 WHERE seq = 3")
                try connection.execute("UPDATE audit_entry SET seq = 3 WHERE seq = 4")
                try connection.execute("UPDATE audit_entry SET seq = 4 WHERE seq = -1")
            }
            await #expect(throws: RegistryError.brokenChain(.notFollowing(sequence: 3, expected: 3))) {
                try await desk.registry.ask(VerifyAudit(), as: safety)
            }
            try await desk.registry.database.write { try $0.execute("DELETE FROM audit_entry WHERE seq = 3") }
            await #expect(throws: RegistryError.brokenChain(.notFollowing(sequence: 4, expected: 3))) {
                try await desk.registry.ask(VerifyAudit(), as: safety)
            }
        }
    }

    /// An export is checked here as docs/audit-chain.md tells an auditor to check it: with Python's hashlib, without Mimamori.
    @Test(arguments: TestDatabase.present) func anExportCanBeCheckedWithoutTheProduct(_ driver: TestDatabase) async throws {
        let script = """
            import hashlib, sys
            previous = "0" * 64
            for raw in sys.stdin.buffer:
                entry, rest = raw[len(b'{"entry":'):].rsplit(b',"previous":"', 1)
                assert rest[:64].decode() == previous
                previous = hashlib.sha256(previous.encode() + b"\\n" + entry).hexdigest()
                assert rest.rsplit(b'"hash":"', 1)[1][:64].decode() == previous
            print(previous)
            """
        try await TestDesk.with(driver) { desk in
            let lines = Mutex<[UInt8]>([])
            let safety = TestDesk.person(.safety)
            _ = try await desk.registry.ask(ExportAudit { bytes in lines.withLock { $0 += bytes } }, as: safety)
            let said = try await ChildProgram("python3", ["-c", script]).ended(input: Data(lines.withLock { $0 })).text
            #expect(said.trimmingCharacters(in: .newlines) == (try await desk.registry.ask(VerifyAudit(), as: safety)).hash)
        }
    }
}
