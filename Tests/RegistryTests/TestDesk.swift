import Database
import Diagnostics
import Registry
import Synchronization
import TestDatabases

/// A registry with one person of each role and a product, on a clock that the test moves.
struct TestDesk: Sendable {
    let registry: Registry
    let location: DatabaseLocation
    let clock: TestClock

    static let password = "correct horse battery"

    /// Runs `body` on such a desk.
    static func with(_ driver: TestDatabase, _ body: (TestDesk) async throws -> Void) async throws {
        try await driver.with(template) { database, location async throws in
            let clock = TestClock()
            let registry = try await Registry.open(database) { clock.now }
            try await body(TestDesk(registry: registry, location: location, clock: clock))
        }
    }

    /// The tables, with who and what is in them from the beginning.
    private static let template = TestTemplate { database in
        let clock = TestClock()
        try await fill(Registry.open(database) { clock.now })
    }

    /// The person of a role: `psirt` is called `psirt`.
    static func person(_ role: Role) -> Principal { Principal(handle: role.rawValue, channel: "test") }

    private static func fill(_ registry: Registry) async throws {
        let first = Principal(handle: "administrator", channel: "test")
        try await registry.perform(
            RegisterFirstAdministrator(
                person: Person(handle: "administrator", name: "管理 一郎"),
                organisation: Organisation(code: "MIMA", nameJa: "見守医療", nameEn: "Mimamori Medical")),
            as: first)
        for role in Role.allCases where role != .administrator {
            try await registry.perform(AddPerson(Person(handle: role.rawValue, name: role.title.english)), as: first)
            try await registry.perform(GrantRole(role, to: role.rawValue), as: first)
        }
        var pump = Product(organisation: 0, code: "PUMP-100", nameJa: "輸液ポンプ 100", nameEn: "Infusion Pump 100")
        pump.deviceClass = .three
        try await registry.perform(AddProduct(pump), as: person(.quality))
    }
}

/// A clock that stands still until the test moves it.
final class TestClock: Sendable {
    private let time = Mutex("2026-11-27T00:00:00Z")

    var now: String {
        get { time.withLock { $0 } }
        set { time.withLock { $0 = newValue } }
    }
}
