import Catalog
import Database
import Foundation
import Inputs
import Registry

/// A registry of many findings, filled through the same use cases as any other: SBOMs of the first release of each product are taken in and matched, the rows of
/// its other releases are copied from those. Then the triage list is asked in every way that the page offers, and a new catalogue is told to people.
struct PSIRTLoad {
    let location: DatabaseLocation
    let releases: Int
    /// Findings of each release.
    let findings: Int
    /// Where SBOMs and catalogues of the run are kept.
    let folder: URL

    /// Distinct packages.
    static let pool = 20_000
    static let perProduct = 10
    static let person = RegistryLoad.person
    private static let people = 20

    func run() async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        Measure.row("what", "median or wall", "p95 or CPU of this process", "")
        Measure.row("---", "---", "---", "---")
        let registry = try await Registry.open(location) { "2026-11-27T00:00:00Z" }
        if try await registry.ask(ListPeople(limit: 1), as: .system).isEmpty {
            try await fill(registry)
            try await spread(registry)
        }
        try await TriageFigures(registry: registry, releases: releases).run()
        try await tell(registry)
        await registry.close()
        Measure.row("peak memory of this process", "\(Measure.peakMiB) MiB", "", "")
    }

    private func fill(_ registry: Registry) async throws {
        try await registry.perform(
            RegisterFirstAdministrator(
                person: Person(handle: "bench", name: "Bench"), organisation: Organisation(code: "B", nameJa: "B", nameEn: "B")),
            as: Self.person)
        for role in [Role.quality, .psirt] { try await registry.perform(GrantRole(role, to: "bench"), as: Self.person) }
        let catalog = try PSIRTFeed(number: 0, packages: Self.pool).catalog(in: folder)
        let file = folder.appending(path: "psirt.cdx.json")
        let time = try await ContinuousClock().measure {
            var first = 0
            for number in 0..<releases {
                let reference = Self.reference(number)
                if number % Self.perProduct == 0 {
                    try await registry.perform(
                        AddProduct(Product(organisation: 0, code: reference.product, nameJa: "製品\(number)", nameEn: "Product \(number)")),
                        as: Self.person)
                }
                let release = try await registry.perform(AddRelease(reference), as: Self.person).id
                if number % Self.perProduct == 0 {
                    first = release
                    let parts = (0..<findings).map { GeneratedPart((number / Self.perProduct * 137 + $0 * 19) % Self.pool, isOlder: false).json }
                    let text = #"{"bomFormat":"CycloneDX","specVersion":"1.6","version":1,"components":[\#(parts.joined(separator: ","))]}"#
                    try Data(text.utf8).write(to: file)
                    try await registry.takeSBOM(
                        DocumentFile.open(file.path), file: "psirt.cdx.json", release: reference, catalog: catalog, as: Self.person)
                } else {
                    try await RegistryCopy(from: first, to: release).run(registry)
                }
            }
        }
        let count = try await registry.database.read { try $0.number("SELECT COUNT(*) FROM finding") ?? 0 }
        Measure.row("\(releases) releases with \(count) findings", time.inSeconds.milliseconds, "", "")
    }

    static func reference(_ number: Int) -> ReleaseReference {
        ReleaseReference(product: "P\(number / perProduct)", version: "\(number % perProduct).0")
    }

    /// Judgements as a maker has them after some years, so that no filter is empty: most cleared, some open; some exploited, to be confirmed or to be looked at.
    private func spread(_ registry: Registry) async throws {
        try await registry.database.write { connection in
            try connection.execute("UPDATE vulnerability SET known_exploited = 1 WHERE id % 200 = 7")
            try connection.execute(
                """
                UPDATE finding SET weight = weight + CASE WHEN vulnerability_id % 200 = 7 THEN 1000 ELSE 0 END,
                standing = CASE WHEN id * 7919 % 100 < 55 THEN 'not_affected' WHEN id * 7919 % 100 < 70 THEN 'fixed'
                WHEN id * 7919 % 100 < 80 THEN 'affected' ELSE 'under_investigation' END,
                to_confirm = CASE WHEN id * 104729 % 1000 < 5 THEN 1 ELSE 0 END,
                review_by = CASE WHEN id * 15485863 % 1000 < 5 THEN '2026-11-01' WHEN id * 15485863 % 1000 < 50 THEN '2027-05-01' END,
                state = CASE WHEN id * 31 % 50 = 0 THEN 'question' WHEN id * 31 % 50 = 1 THEN 'gone' ELSE state END
                """)
            // Two in a thousand wait for a second person.
            try connection.execute(
                """
                INSERT INTO analysis (revision, finding_id, status, justification, responses, evidence, author_id, written_at, verdict, on_version, on_match,
                on_vulnerability)
                SELECT 1, id, 'not_affected', 'code_not_present', '', '', 1, '2026-11-01T00:00:00Z', 'proposed', '1', '', '' FROM finding WHERE id % 500 = 3
                """)
            try connection.execute(
                "UPDATE finding SET analysis_id = (SELECT a.id FROM analysis a WHERE a.finding_id = finding.id) WHERE id % 500 = 3")
        }
        if case .postgres = location { try await registry.database.write { try $0.execute("ANALYZE") } }
    }

    /// A catalogue with new vulnerabilities and changed scores comes: findings are made, and twenty people are told. What follows is the mail server's.
    private func tell(_ registry: Registry) async throws {
        for number in 0..<Self.people {
            let handle = "reader-\(number)"
            if try await registry.ask(ListPeople(limit: 1000), as: .system).contains(where: { $0.person.handle == handle }) { continue }
            var person = Person(handle: handle, name: handle)
            person.email = "\(handle)@example.com"
            try await registry.perform(AddPerson(person), as: Self.person)
            try await registry.perform(
                GrantRole(.viewer, to: handle, product: number % 2 == 0 ? nil : "P\(number)"), as: Self.person)
            try await registry.perform(
                SubscribeAlerts("all", kinds: Set(AlertKind.allCases), leastScore: number % 3 == 0 ? 70 : nil, language: .japanese),
                as: Principal(handle: handle, channel: "bench"))
        }
        try await registry.gatherAlerts(as: .system)
        for (number, more, changed) in [(1, 10, 10), (2, 100, 1000)] {
            let catalog = try PSIRTFeed(number: number, packages: Self.pool, more: more, changed: changed).catalog(in: folder)
            var cpu = Measure.cpu()
            var outcome: Registry.Rematch?
            let matching = try await ContinuousClock().measure { outcome = try await registry.match(catalog, as: Self.person) }
            Measure.row(
                "\(more) new and \(changed) changed vulnerabilities matched", matching.inSeconds.milliseconds, (Measure.cpu() - cpu).milliseconds,
                "new \(outcome?.appeared ?? 0) in \(releases) releases")
            cpu = Measure.cpu()
            var made = 0
            let telling = try await ContinuousClock().measure {
                made = try await registry.gatherAlerts(site: "https://desk.example", as: .system)
            }
            Measure.row(
                "what \(Self.people) people are told of it", telling.inSeconds.milliseconds, (Measure.cpu() - cpu).milliseconds, "\(made) messages")
            let idle = try await ContinuousClock().measure { try await registry.gatherAlerts(as: .system) }
            Measure.row("a round in which nothing is new", idle.inSeconds.milliseconds, "", "")
        }
    }
}
