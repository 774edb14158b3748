import Database
import Diagnostics
import JSONStream
import PSIRT
import TestDatabases
import Testing

@testable import Registry

/// That looking once for everybody tells each what looking for them alone would, and what it costs.
@Suite struct AlertBatchTests {
    private let quality = TestDesk.person(.quality)
    private let psirt = TestDesk.person(.psirt)
    private let admin = TestDesk.person(.administrator)

    private static func sbom(_ packages: [Int]) -> [UInt8] {
        let parts = packages.map { number in
            #"{"type":"library","bom-ref":"\#(number)","name":"part-\#(number)","version":"1.0.0","purl":"pkg:npm/part-\#(number)@1.0.0"}"#
        }
        return Array(#"{"bomFormat":"CycloneDX","specVersion":"1.6","version":1,"components":[\#(parts.joined(separator: ","))]}"#.utf8)
    }

    /// Vulnerability `number` is in two packages.
    private static func record(_ number: Int, _ vector: String) -> String {
        let affected = [number, number + 1].map { package in
            #"{"package":{"ecosystem":"npm","name":"part-\#(package)"},"ranges":[{"type":"SEMVER","events":[{"introduced":"0"}]}]}"#
        }
        return
            #"{"id":"CVE-2026-10\#(10 + number)","modified":"2026-01-01T00:00:00Z","summary":"flaw","severity":[{"type":"CVSS_V3","score":"\#(vector)"}],"affected":[\#(affected.joined(separator: ","))]}"#
    }

    private static let vectors = [
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N",
        "CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:L/I:L/A:N",
    ]

    /// Two products with three releases each, findings in all of them, and a case of the PSIRT's.
    private func fill(_ desk: TestDesk, _ bench: Workbench) async throws {
        for handle in ["psirt", "viewer", "safety"] {
            try await desk.registry.perform(ChangePerson(handle) { $0.email = "\(handle)@example.com" }, as: admin)
        }
        try await desk.registry.perform(AddProduct(Product(organisation: 0, code: "ECG-1", nameJa: "心電計", nameEn: "ECG")), as: quality)
        // Somebody who may see one of the two alone.
        try await desk.registry.perform(WithdrawRole(.viewer, from: "viewer"), as: admin)
        try await desk.registry.perform(GrantRole(.viewer, to: "viewer", product: "ECG-1"), as: admin)
        let catalog = try bench.catalog((0..<9).map { Self.record($0, Self.vectors[$0 % 3]) }, name: "1.cat")
        for (product, version, packages) in [
            ("PUMP-100", "1.0", [0, 1, 2]), ("PUMP-100", "1.1", [1, 2, 3]), ("PUMP-100", "1.2", [2, 9]), ("ECG-1", "1.0", [0, 4, 5]),
            ("ECG-1", "1.1", [4, 5, 6]), ("ECG-1", "1.2", [7, 8, 9]),
        ] {
            let release = ReleaseReference(product: product, version: version)
            try await desk.registry.perform(AddRelease(release), as: quality)
            try await desk.registry.takeSBOM(ByteBlock(Self.sbom(packages)), file: "a.json", release: release, catalog: catalog, as: quality)
        }
        let report = CaseReport(.vulnerability, from: .finder, title: "x", description: "x", reporter: "R: r@example.com", acknowledgeDays: 5)
        let opened = try await desk.registry.perform(OpenCase(report), as: psirt)
        try await desk.registry.perform(OpenCase(report), as: psirt)
        try await desk.registry.perform(ChangeParticipants(opened.number, joining: ["safety"], owner: "safety"), as: psirt)
    }

    private func subscribe(_ desk: TestDesk, _ generator: inout SeededGenerator) async throws {
        for person in [psirt, TestDesk.person(.viewer), TestDesk.person(.safety)] {
            for number in 0..<6 {
                let kinds = Set(AlertKind.allCases.filter { _ in Bool.random(using: &generator) })
                let product = person.handle == "viewer" ? nil : [nil, "PUMP-100", "ECG-1"].randomElement(using: &generator) ?? nil
                try await desk.registry.perform(
                    SubscribeAlerts(
                        "\(number)", kinds: kinds.isEmpty ? [.finding] : kinds, product: product,
                        leastScore: [nil, 40, 90].randomElement(using: &generator) ?? nil, language: .english), as: person)
            }
        }
    }

    /// Changes without number, and everybody at another place.
    private func shuffle(_ desk: TestDesk, _ seed: UInt64) async throws {
        try await desk.registry.database.write { connection in
            var generator = SeededGenerator(seed: seed)
            let findings = try connection.number("SELECT MAX(id) FROM finding") ?? 0
            let vulnerabilities = try connection.rows("SELECT id FROM vulnerability ORDER BY id").map { try $0.int("id") }
            for number in 1...findings where number % 5 == 0 { try connection.execute("UPDATE finding SET state = 'gone' WHERE id = \(number)") }
            let exploited = vulnerabilities[0]
            try connection.execute("UPDATE vulnerability SET known_exploited = 1 WHERE id = \(exploited)")
            try connection.execute("UPDATE finding SET weight = weight + 1000 WHERE vulnerability_id = \(exploited)")
            for number in 1...80 {
                let kind = [AlertKind.finding, .severity, .exploited, .fix].randomElement(using: &generator) ?? .fix
                let isOfFinding = kind == .finding || kind == .fix
                try connection.execute(
                    "INSERT INTO alert_event (kind, at, vulnerability_id, finding_id, old, new) VALUES (?, ?, ?, ?, ?, ?)",
                    [
                        .text(kind.rawValue), .text("2026-11-27T00:00:00Z"),
                        .integer(isOfFinding ? nil : vulnerabilities.randomElement(using: &generator)),
                        .integer(isOfFinding ? Int.random(in: 1...findings, using: &generator) : nil),
                        .text(number % 3 == 0 ? nil : "\(number % 10).1"), .text("\(Int.random(in: 0...9, using: &generator)).8"),
                    ])
            }
            for row in try connection.rows("SELECT subscription_id FROM alert_place ORDER BY subscription_id") {
                let place = [0, 0, 10, findings].randomElement(using: &generator) ?? 0
                let event = [0, 0, 40].randomElement(using: &generator) ?? 0
                try connection.execute(
                    "UPDATE alert_place SET finding = ?, event = ? WHERE subscription_id = ?",
                    [.integer(place), .integer(event), .integer(try row.int("subscription_id"))])
            }
        }
    }

    @Test(arguments: TestDatabase.present, [1, 2, 3] as [UInt64]) func whatIsToldIsWhatEachAloneWouldBeTold(_ driver: TestDatabase, _ seed: UInt64)
        async throws
    {
        let bench = try Workbench()
        try await TestDesk.with(driver) { desk in
            var generator = SeededGenerator(seed: seed)
            try await fill(desk, bench)
            try await subscribe(desk, &generator)
            try await shuffle(desk, seed)
            let marks = try await desk.registry.perform(MarkAlerts(), as: .system)
            let round = try await desk.registry.ask(LookForAlerts(marks), as: .system)
            #expect(round.drafts.count == 18)
            let told = try await desk.registry.database.read { connection in
                var told = (findings: 0, changes: 0, due: 0)
                for draft in round.drafts {
                    let person = try RegistryReader(connection, .system, now: "2026-11-27T00:00:00Z").get(Person.self, draft.subscription.person)
                    let reader = RegistryReader(connection, Principal(handle: person.handle, channel: "test"), now: "2026-11-27T00:00:00Z")
                    let alone = OneByOneAlerts(subscription: draft.subscription, reader: reader)
                    let findings = try alone.findings(after: draft.place.finding, upTo: marks.finding)
                    #expect(draft.findings == findings.items)
                    #expect(draft.count == findings.count)
                    #expect(draft.changes == (try alone.changes(after: draft.place.event, upTo: marks.event)))
                    #expect(draft.due.map { "\($0.item.caseNumber ?? "") \($0.mark.rule) \($0.mark.day)" } == (try alone.due()))
                    told = (told.findings + findings.count, told.changes + draft.changes.count, told.due + draft.due.count)
                }
                return [told.findings, told.changes, told.due]
            }
            // Otherwise nothing was compared.
            #expect(told.allSatisfy { $0 > 0 }, "\(told)")
            // Whoever looks twice at once tells once.
            let made = try await desk.registry.perform(GatherAlerts(round), as: .system)
            #expect(made > 0)
            #expect(try await desk.registry.perform(GatherAlerts(round), as: .system) == 0)
            #expect(try await desk.registry.gatherAlerts(as: .system) == 0)
        }
    }

    /// Twice the changes and twice the cases ask nothing more; a subscription more asks only for what is the person's own. A round in which nothing is new writes nothing.
    @Test(arguments: TestDatabase.present) func theCostIsOfThePeopleNotOfTheChanges(_ driver: TestDatabase) async throws {
        let bench = try Workbench()
        try await TestDesk.with(driver) { desk in
            try await fill(desk, bench)
            for name in ["a", "b"] {
                try await desk.registry.perform(SubscribeAlerts(name, kinds: Set(AlertKind.allCases), language: .english), as: psirt)
            }
            let counting = CountingDatabase(desk.registry.database)
            let registry = try await Registry.open(counting) { "2026-11-27T00:00:00Z" }
            func cost(_ seed: UInt64) async throws -> Int {
                try await shuffle(desk, seed)
                let marks = try await registry.perform(MarkAlerts(), as: .system)
                _ = counting.takeCount()
                _ = try await registry.ask(LookForAlerts(marks), as: .system)
                return counting.takeCount()
            }
            let first = try await cost(1)
            let report = CaseReport(.vulnerability, from: .finder, title: "x", description: "x", reporter: "R: r@example.com", acknowledgeDays: 5)
            for _ in 0..<20 { try await desk.registry.perform(OpenCase(report), as: psirt) }
            // Everybody may be at another place than before, which is a statement more or less.
            #expect(abs(try await cost(2) - first) <= 2)
            #expect(first < 40)
            try await registry.gatherAlerts(as: .system)
            _ = counting.takeCount()
            #expect(try await registry.gatherAlerts(as: .system) == 0)
            #expect(counting.takeCount() < 40)
        }
    }
}
