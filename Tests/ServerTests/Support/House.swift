import Database
import Diagnostics
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import JSONStream
import Logging
import Synchronization
import TestDatabases
import Testing

@testable import Registry
@testable import Server

/// A server over a fresh registry with a person of each role, asked in process.
struct House: Sendable {
    static let password = "correct horse battery"

    let registry: Registry
    let server: Server
    let clock: HouseClock
    let log: LogBook

    /// Runs `body` on such a house.
    ///
    /// - Parameter isEmpty: whether nobody is registered.
    static func with(
        _ driver: TestDatabase = .sqlite, isEmpty: Bool = false, _ change: (inout ServerConfiguration) -> Void = { _ in },
        _ body: @Sendable (House) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "mimamori-server-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var configuration = ServerConfiguration()
        configuration.data = folder
        configuration.requestsPerSecond = 0
        configuration.signInsPerMinute = 1000
        configuration.port = 0
        configuration.takesPublicReports = true
        change(&configuration)
        let settings = configuration
        try await driver.with(isEmpty ? empty : filled) { database, _ async throws in
            let clock = HouseClock()
            let still = StillClock()
            let log = LogBook()
            let registry = try await Registry.open(database) { clock.text }
            let logger = Logger(label: "test") { _ in JSONLines(level: .debug, clock: { clock.text }, write: log.take) }
            let house = House(
                registry: registry, server: try Server(registry, settings, logger: logger, seconds: { clock.seconds }, now: { still.now }),
                clock: clock, log: log)
            try await body(house)
        }
    }

    /// The tables alone, and with who and what is in them from the beginning.
    private static let empty = TestTemplate { database in
        let clock = HouseClock()
        _ = try await Registry.open(database) { clock.text }
    }
    private static let filled = TestTemplate { database in
        let clock = HouseClock()
        try await fill(Registry.open(database) { clock.text })
    }

    /// The person of a role: `psirt` is called `psirt`.
    static func person(_ role: Role) -> Principal { Principal(handle: role.rawValue, channel: "test") }

    private static func fill(_ registry: Registry) async throws {
        let first = person(.administrator)
        try await registry.perform(
            RegisterFirstAdministrator(
                person: Person(handle: "administrator", name: "管理 一郎"),
                organisation: Organisation(code: "MIMA", nameJa: "見守医療", nameEn: "Mimamori Medical")), as: first)
        for role in Role.allCases where role != .administrator {
            try await registry.perform(AddPerson(Person(handle: role.rawValue, name: role.title.english)), as: first)
            try await registry.perform(GrantRole(role, to: role.rawValue), as: first)
        }
        try await registry.perform(
            AddProduct(Product(organisation: 0, code: "PUMP-100", nameJa: "輸液ポンプ 100", nameEn: "Infusion Pump 100")),
            as: person(.quality))
        try await registry.perform(AddRelease(ReleaseReference(product: "PUMP-100", version: "1.0")), as: person(.quality))
    }

    /// Gives a person a password.
    func setPassword(_ role: Role, _ password: String = Self.password) async throws {
        let asker = Self.person(role == .administrator ? role : .administrator)
        try await registry.perform(SetPassword(password, for: role.rawValue, salt: Array(repeating: 7, count: 16), rounds: 16), as: asker)
    }

    /// A token with all rights of a role.
    func token(_ role: Role) async throws -> String {
        let secret = SecretToken.random(prefix: "mmt_")
        try await registry.perform(
            IssueToken(secret, name: "test", permissions: role.permissions, expiresOn: "2026-12-31"), as: Self.person(role))
        return secret.text
    }

    /// Asks the server in process.
    func ask(_ body: @Sendable (Door) async throws -> Void) async throws {
        try await server.application().test(.router) { client in try await body(Door(client: client)) }
    }
}

/// A clock that stands still until the test moves it; it begins on 2026-11-27.
final class HouseClock: Sendable {
    private let moved = Mutex<Int?>(1_795_737_600)

    var seconds: Int {
        get { moved.withLock { $0 } ?? Int(Date().timeIntervalSince1970) }
        set { moved.withLock { $0 = newValue } }
    }

    /// Goes as the machine's from now on, for what another program has a hand in.
    func follow() { moved.withLock { $0 = nil } }

    var text: String { Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601) }
}

/// What the server logged.
final class LogBook: Sendable {
    private let lines = Mutex<[String]>([])

    func take(_ line: [UInt8]) { lines.withLock { $0.append(String(decoding: line, as: UTF8.self)) } }

    var text: String { lines.withLock { $0.joined() } }
}
