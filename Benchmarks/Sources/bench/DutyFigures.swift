import Database
import Diagnostics
import Foundation
import PSIRT
import Registry

/// The duties of many open cases: some are opened and answered through the front door, the rows of the others are copied from those.
struct DutyFigures {
    let location: DatabaseLocation
    let cases: Int

    /// Through the front door.
    private static let opened = 200
    private static let person = RegistryLoad.person

    func run() async throws {
        let registry = try await Registry.open(location) { "2026-11-27T00:00:00Z" }
        Measure.row("what", "best of 5", "CPU of this process", "")
        Measure.row("---", "---", "---", "---")
        if try await registry.ask(ListPeople(limit: 1), as: .system).isEmpty { try await fill(registry) }
        let count = try await registry.database.read { try $0.number("SELECT COUNT(*) FROM case_fact") ?? 0 }
        try await measure("duties of \(cases) open cases, \(count) facts: all judged, the first 1,000 as the board shows them", registry) {
            "\(try await registry.ask(ListDuties(), as: Self.person).entries.count) duties shown"
        }
        try await measure("what one person is told of them", registry) {
            let marks = try await registry.perform(MarkAlerts(), as: .system)
            _ = try await registry.ask(LookForAlerts(marks), as: .system)
            return ""
        }
        await registry.close()
        Measure.row("peak memory of this process", "\(Measure.peakMiB) MiB", "", "")
    }

    private func measure(_ what: String, _ registry: Registry, _ body: () async throws -> String) async throws {
        var (best, least) = (Double.infinity, Double.infinity)
        var words = ""
        for _ in 0..<5 {
            let cpu = Measure.cpu()
            best = min(best, try await ContinuousClock().measure { words = try await body() }.inSeconds)
            least = min(least, Measure.cpu() - cpu)
        }
        Measure.row(what, best.milliseconds, least.milliseconds, words)
    }

    private func fill(_ registry: Registry) async throws {
        try await registry.perform(
            RegisterFirstAdministrator(
                person: Person(handle: "bench", name: "Bench"), organisation: Organisation(code: "B", nameJa: "B", nameEn: "B")),
            as: Self.person)
        for role in [Role.quality, .psirt] { try await registry.perform(GrantRole(role, to: "bench"), as: Self.person) }
        try await registry.perform(ChangePerson("bench") { $0.email = "bench@example.com" }, as: Self.person)
        try await registry.perform(SubscribeAlerts("due", kinds: [.due], language: .japanese), as: Self.person)
        for number in 0..<Self.opened {
            let day = number % 26 + 1
            let report = CaseReport(
                number % 3 == 0 ? .incident : .vulnerability, from: CaseOrigin.allCases[number % CaseOrigin.allCases.count], title: "Case \(number)",
                description: "x", reporter: "R: r@example.com", receivedAt: "2026-11-\(day < 10 ? "0" : "")\(day)T01:00:00Z", acknowledgeDays: 7)
            let opened = try await registry.perform(OpenCase(report), as: Self.person).number
            for (fact, values) in Self.facts {
                let value = values[number / 3 % values.count]
                if value != "" { try await registry.perform(StateCaseFact(opened, fact, value), as: Self.person, reason: "bench") }
            }
        }
        let total = cases
        try await registry.database.write { connection in
            let columns = PSIRTCase.columns.filter { $0 != "number" }.joined(separator: ", ")
            for number in Self.opened..<total {
                let source = number % Self.opened + 1
                let id = try connection.insertedID(
                    "INSERT INTO psirt_case (revision, number, \(columns)) SELECT revision, ?, \(columns) FROM psirt_case WHERE id = ?",
                    [.text("COPY-\(number)"), .integer(source)])
                try connection.execute(
                    "INSERT INTO case_participant (case_id, person_id, joined_at) SELECT ?, person_id, joined_at FROM case_participant WHERE case_id = ?",
                    [.integer(id), .integer(source)])
                try connection.execute(
                    """
                    INSERT INTO case_fact (case_id, fact, value, source, reason, author, at)
                    SELECT ?, fact, value, source, reason, author, at FROM case_fact WHERE case_id = ? ORDER BY id
                    """, [.integer(id), .integer(source)])
            }
        }
    }

    /// Answers as people give them; nothing where nobody answered yet.
    private static let facts: [(String, [String])] = [
        ("product.jp.marketed", ["yes", "yes", "no"]), ("product.us.marketed", ["", "yes", "no"]), ("product.eu.marketed", ["no", "", "yes"]),
        ("event.malfunction", ["yes", "", "no", "yes"]), ("event.infection", ["no", ""]), ("vuln.in_own_product", ["yes", "no", ""]),
        ("vuln.exploited", ["", "unknown", "none"]), ("recall.decided", ["", "no", "yes"]), ("institution.requests_information", ["", "no", "yes"]),
    ]
}
