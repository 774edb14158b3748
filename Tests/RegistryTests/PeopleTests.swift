import Database
import Diagnostics
import Registry
import TestDatabases
import Testing

@Suite struct PeopleTests {
    private let admin = TestDesk.person(.administrator)

    @Test(arguments: TestDatabase.present) func theFirstAdministratorIsMadeOnce(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            await #expect(throws: RegistryError.notAllowed(person: "mallory", permission: .bootstrap)) {
                try await desk.registry.perform(
                    RegisterFirstAdministrator(
                        person: Person(handle: "mallory", name: "M"), organisation: Organisation(code: "X", nameJa: "X", nameEn: "X")),
                    as: Principal(handle: "mallory", channel: "test"))
            }
        }
    }

    @Test(arguments: TestDatabase.present) func grantsReachAsFarAsTheySay(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            let registry = desk.registry
            try await registry.perform(
                AddProduct(Product(organisation: 0, code: "ECG-1", nameJa: "心電計", nameEn: "ECG")), as: TestDesk.person(.quality))
            try await registry.perform(AddPerson(Person(handle: "dev1", name: "D")), as: admin)
            try await registry.perform(GrantRole(.developer, to: "dev1", product: "ECG-1", until: "2026-12-31"), as: admin)
            let dev = Principal(handle: "dev1", channel: "test")
            try await registry.perform(AddRelease(try ReleaseReference("ECG-1@1.0")), as: dev)
            await #expect(throws: RegistryError.notAllowed(person: "dev1", permission: .manageReleases)) {
                try await registry.perform(AddRelease(try ReleaseReference("PUMP-100@1.0")), as: dev)
            }
            #expect(try await registry.ask(ListProducts(), as: dev).map(\.product.code) == ["ECG-1"])
            #expect(try await registry.ask(ListProducts(), as: TestDesk.person(.viewer)).map(\.product.code) == ["ECG-1", "PUMP-100"])
            desk.clock.now = "2027-01-01T00:00:00Z"
            await #expect(throws: RegistryError.self) { try await registry.perform(AddRelease(try ReleaseReference("ECG-1@1.1")), as: dev) }
            #expect(try await registry.ask(ListPeople(), as: admin).first { $0.person.handle == "dev1" }?.grants.count == 1)
        }
    }

    @Test(arguments: TestDatabase.present) func theLastAdministratorStays(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            for attempt in 0..<2 {
                let error = await #expect(throws: RegistryError.self) {
                    if attempt == 0 {
                        try await desk.registry.perform(WithdrawRole(.administrator, from: "administrator"), as: admin)
                    } else {
                        try await desk.registry.perform(ChangePerson("administrator") { $0.isActive = false }, as: admin)
                    }
                }
                #expect(error?.code == "REG-007")
            }
            try await desk.registry.perform(GrantRole(.administrator, to: "viewer"), as: admin)
            try await desk.registry.perform(WithdrawRole(.administrator, from: "administrator"), as: admin)
        }
    }

    @Test(arguments: TestDatabase.present) func somebodyWhoLeftCanDoNothing(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            try await desk.registry.perform(ChangePerson("viewer") { $0.isActive = false }, as: admin)
            await #expect(throws: RegistryError.unknownPerson("viewer")) { try await desk.registry.ask(ListProducts(), as: TestDesk.person(.viewer)) }
            await #expect(throws: RegistryError.unknownPerson("nobody")) {
                try await desk.registry.ask(ListProducts(), as: Principal(handle: "nobody", channel: "test"))
            }
        }
    }

    @Test(arguments: TestDatabase.present) func passwordsAreCheckedAndLocked(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            let safety = TestDesk.person(.safety)
            let salt = [UInt8](repeating: 7, count: 16)
            await #expect(throws: RegistryError.wrongPassword("safety")) { try await desk.registry.prove(safety, password: "") }
            #expect(throws: RegistryError.self) { try SetPassword("short", for: "safety", salt: salt) }
            #expect(throws: RegistryError.self) { try SetPassword("aaaaaaaaaaaaaaaa", for: "safety", salt: salt) }
            try await desk.registry.perform(SetPassword(TestDesk.password, for: "safety", salt: salt), as: safety)
            #expect(try await desk.registry.prove(safety, password: TestDesk.password).handle == "safety")
            // One's own cannot be replaced without the old one, nor anybody's by anybody.
            await #expect(throws: RegistryError.wrongPassword("safety")) {
                try await desk.registry.perform(SetPassword("another password 1", for: "safety", salt: salt), as: safety)
            }
            await #expect(throws: RegistryError.self) {
                try await desk.registry.perform(SetPassword("another password 1", for: "safety", salt: salt), as: TestDesk.person(.viewer))
            }
            for _ in 0..<5 { await #expect(throws: RegistryError.self) { try await desk.registry.prove(safety, password: "wrong") } }
            await #expect(throws: RegistryError.locked("safety", until: "2026-11-27T00:15:00Z")) {
                try await desk.registry.prove(safety, password: TestDesk.password)
            }
            desk.clock.now = "2026-11-27T00:15:00Z"
            _ = try await desk.registry.prove(safety, password: TestDesk.password)
        }
    }

    @Test(arguments: TestDatabase.present) func badFieldsAreAllNamedAtOnce(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            var product = Product(organisation: 0, code: "bad code", nameJa: " ", nameEn: "x")
            product.jmdn = "123"
            product.udiDI = "04912345678905"
            product.approvedOn = "2026-02-29"
            product.applicability = .applicable
            let sent = product
            let error = await #expect(throws: RegistryError.self) { try await desk.registry.perform(AddProduct(sent), as: TestDesk.person(.quality)) }
            guard case .invalid(let problems)? = error else { return }
            #expect(problems.map(\.field) == ["code", "name-ja", "jmdn", "approved-on", "udi-di", "applicability-reason"])
        }
    }

    @Test(arguments: TestDatabase.present) func twoPeopleCannotOverwriteEachOther(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            let quality = TestDesk.person(.quality)
            try await desk.registry.perform(ChangeProduct("PUMP-100", revision: 1) { $0.nameEn = "A" }, as: quality)
            await #expect(throws: RegistryError.changedMeanwhile(.product, "PUMP-100")) {
                try await desk.registry.perform(ChangeProduct("PUMP-100", revision: 1) { $0.nameEn = "B" }, as: quality)
            }
            await #expect(throws: RegistryError.alreadyThere(.product, "PUMP-100")) {
                try await desk.registry.perform(AddProduct(Product(organisation: 0, code: "PUMP-100", nameJa: "X", nameEn: "X")), as: quality)
            }
        }
    }
}
