import Catalog
import Database
import Duties
import Foundation
import Lifecycle
import TestDatabases
import Testing

@testable import Registry

/// Dates of endoflife.date and OpenEoX as inputs of plans: never by a name alone, never by a word alone, and correctable for good.
@Suite struct SourceTests {
    private let author = LifeDesk.author
    private let bench: Workbench

    init() throws { bench = try Workbench() }

    private static func endOfLife(linux: String = "2026-12-31") -> String {
        """
        {"schema_version":"1.2.0","last_modified":"2026-01-01T00:00:00+00:00","result":[
          {"name":"linux","label":"Linux Kernel","identifiers":[],"releases":[{"name":"5.10","releaseDate":"2020-12-13","eolFrom":"\(linux)"}]},
          {"name":"openssl","label":"OpenSSL","identifiers":[{"type":"purl","id":"pkg:generic/openssl"}],
           "releases":[{"name":"3.0","eolFrom":"2026-09-07"},{"name":"1.1.1","isEol":true}]},
          {"name":"python","label":"Python","identifiers":[],"releases":[{"name":"3.9","eolFrom":"2025-10-31"}]}]}
        """
    }

    private static let openEoX = """
        {"$schema":"https://docs.oasis-open.org/openeox/tbd/schema/shell.json","statements":[
          {"core":{"end_of_life":"2031-01-01T00:00:00Z","end_of_security_support":"2030-06-30T00:00:00Z"},
           "product":{"product_name":"Kernel","product_version":"5.10.1","vendor_name":"Maker"},
           "product_identification_helper":{"cpe":"cpe:2.3:o:linux:linux_kernel:5.10.1:*:*:*:*:*:*:*"}}]}
        """

    private func catalog(_ feeds: String..., day: String = "2026-11-20") throws -> Catalog {
        let target = bench.path("\(day).cat")
        let files = try feeds.enumerated().map { index, feed in
            try Data(feed.utf8).write(to: URL(filePath: bench.path("\(index).json")))
            return bench.path("\(index).json")
        }
        _ = try CatalogImport(target: target, now: "\(day)T00:00:00Z").run(files)
        return try bench.open("\(day).cat")
    }

    /// Gives a component the identifiers that its SBOM would have brought.
    private func identify(_ version: String, purl: String? = nil, cpes: String? = nil, _ registry: Registry) async throws {
        _ = try await registry.database.write {
            try $0.execute("UPDATE component SET purl = ?, cpes = ? WHERE version = ?", [.text(purl), .text(cpes), .text(version)])
        }
    }

    private func end(_ id: String, _ registry: Registry) async throws -> ResolvedEnd {
        let life = try await registry.ask(ShowLifecycle("PUMP-100"), as: author)
        return life.end(try #require(life.reckoner.place(of: id)))
    }

    private func shown(_ registry: Registry) async throws -> [String] {
        try await registry.ask(ShowSources("PUMP-100"), as: author).entries.flatMap { entry in
            entry.candidates.map { shown in
                let candidate = shown.candidate
                let series = candidate.cycle.map { candidate.product.cycles[$0].name } ?? "-"
                let why = candidate.evidence.map(\.rawValue).joined(separator: "+")
                return "\(entry.resource) \(candidate.product.product) \(series) \(why) \(candidate.isUsable)"
            }
        }
    }

    /// An identifier that the source gives leads to dates, a name only to a question; what the source calls EOL is asked about too.
    @Test(arguments: TestDatabase.present) func identifiersCountAndNamesAsk(_ driver: TestDatabase) async throws {
        try await LifeDesk.with(driver) { registry, _ in
            try await LifeDesk.plan("2036-11-01", "2039-10-31", registry)
            #expect(try await registry.ask(ShowSources("PUMP-100"), as: author).isTaken == false)
            try await identify("3.0.7", purl: "pkg:generic/openssl@3.0.7", registry)
            let taken = try await registry.takeSources(try catalog(Self.endOfLife()), for: "PUMP-100", as: author)
            // Of the catalogue only what may be meant comes along.
            #expect(taken.new == ["endoflife.date: linux", "endoflife.date: openssl"])
            #expect(
                try await shown(registry) == [
                    "component:linux@5.10.1 linux 5.10 name false", "component:openssl@1.1.1k openssl 1.1.1 name false",
                    "component:openssl@3.0.7 openssl 3.0 purl+name true",
                ])
            #expect(try await end("component:linux@5.10.1", registry).day == nil)
            let openssl = try await end("component:openssl@3.0.7", registry)
            #expect(openssl.day.map { "\($0)" } == "2026-09-07" && openssl.origin == .endOfLifeDate && openssl.confidence == .low)
            #expect(openssl.questions.contains(.meaningToConfirm))
            let word = try await registry.perform(
                SaySourceWord(.endOfLifeDate, "openssl", "eolFrom", means: .allSupport, evidence: "https://openssl-library.org/policies"),
                as: author)
            #expect(word.meaning == .allSupport)
            let sure = try await end("component:openssl@3.0.7", registry)
            #expect(sure.meaning == .allSupport && sure.confidence == .medium && sure.questions == [])
            let collisions = try await registry.ask(ShowLifecycle("PUMP-100"), as: author).report?.collisions.count
            #expect(collisions == 1)
        }
    }

    /// A person's mapping is kept for later versions and catalogues, can be corrected, and goes before what identifiers say.
    @Test(arguments: TestDatabase.present) func decisionsAreKeptAndCorrected(_ driver: TestDatabase) async throws {
        try await LifeDesk.with(driver) { registry, desk in
            try await identify("5.10.1", cpes: "cpe:2.3:o:linux:linux_kernel:5.10.1:*:*:*:*:*:*:*", registry)
            try await identify("3.0.7", purl: "pkg:generic/openssl@3.0.7", registry)
            try await registry.takeSources(try catalog(Self.endOfLife(), Self.openEoX), as: author)
            // OpenEoX is the vendor's own record and leads by CPE; endoflife.date has the name alone.
            #expect(try await end("component:linux@5.10.1", registry).day.map { "\($0)" } == "2030-06-30")
            let linux = try EndSubject("component:linux")
            try await registry.perform(MapSource(linux, .endOfLifeDate, "linux", because: "the same kernel"), as: author)
            try await registry.perform(MapSource(linux, .openEoX, "Maker/Kernel", isSame: false, because: "their own branch"), as: author)
            let mapped = try await end("component:linux@5.10.1", registry)
            #expect(mapped.day.map { "\($0)" } == "2026-12-31" && mapped.origin == .endOfLifeDate)
            let openssl = try EndSubject("component:openssl@3.0")
            try await registry.perform(MapSource(openssl, .endOfLifeDate, "openssl", isSame: false, because: "a fork"), as: author)
            #expect(try await end("component:openssl@3.0.7", registry).day == nil)
            // A newer catalogue changes the date and nothing that was decided; the older one cannot bring it back.
            let newer = try await registry.takeSources(
                try catalog(Self.endOfLife(linux: "2027-06-30"), Self.openEoX, day: "2026-11-26"), as: author)
            #expect(newer.changed == ["endoflife.date: linux"] && newer.unchanged == 2 && newer.new == [])
            let older = try await registry.takeSources(try catalog(Self.endOfLife(), Self.openEoX), as: author)
            #expect(older.older == 1 && older.changed == [])
            #expect(try await end("component:linux@5.10.1", registry).day.map { "\($0)" } == "2027-06-30")
            #expect(try await end("component:openssl@3.0.7", registry).day == nil)
            #expect(try await desk.count("SELECT COUNT(*) FROM source_lifecycle") == 4)
            // Corrected on a later day: it is the same after all.
            desk.clock.now = "2026-11-29T00:00:00Z"
            try await registry.perform(MapSource(openssl, .endOfLifeDate, "openssl", series: "1.1.1", because: "an old branch"), as: author)
            let corrected = try await end("component:openssl@3.0.7", registry)
            #expect(corrected.questions.contains(.endedOnUnknownDay) && corrected.day.map { "\($0)" } == "2026-11-20")
            let decisions = try await registry.ask(ShowSources("PUMP-100"), as: author).entries.first { $0.resource == "component:openssl@3.0.7" }
            #expect(decisions?.decisions.map(\.mapping.isSame) == [true, false] && decisions?.decisions.first?.person == "作成 太郎")
        }
    }

    /// A person's override goes before every source until it expires, and an event at the supplier puts what was read before in doubt.
    @Test(arguments: TestDatabase.present) func overridesAndEvents(_ driver: TestDatabase) async throws {
        try await LifeDesk.with(driver) { registry, desk in
            try await identify("5.10.1", cpes: "cpe:2.3:o:linux:linux_kernel:5.10.1:*:*:*:*:*:*:*", registry)
            try await registry.takeSources(try catalog(Self.openEoX), as: author)
            try await registry.perform(
                OverrideEnd(try EndSubject("component:linux"), on: "2032-12-31", evidence: "延長契約 7", expires: "2026-12-31"), as: author)
            #expect(try await end("component:linux@5.10.1", registry).day.map { "\($0)" } == "2032-12-31")
            desk.clock.now = "2027-01-01T00:00:00Z"
            let expired = try await end("component:linux@5.10.1", registry)
            #expect(expired.day.map { "\($0)" } == "2030-06-30" && expired.questions.contains(.overrideExpired))
            try await registry.perform(AddSupplier(Supplier(code: "KERN", nameJa: "カーネル社", nameEn: "Kernel")), as: author)
            _ = try await registry.database.write { try $0.execute("UPDATE component SET supplier = 'KERN' WHERE version = '5.10.1'", []) }
            try await registry.perform(RecordSupplierEvent("KERN", .bankruptcy, on: "2026-12-20", source: "官報"), as: author)
            let doubtful = try await end("component:linux@5.10.1", registry)
            #expect(doubtful.confidence == .doubtful && doubtful.questions.contains(.doubtful))
            // The same words in a catalogue of later do not lift it: the vendor said them before.
            let again = try await registry.takeSources(try catalog(Self.openEoX, day: "2026-12-31"), as: author)
            #expect(again.unchanged == 1)
            #expect(try await end("component:linux@5.10.1", registry).confidence == .doubtful)
        }
    }

    @Test(arguments: TestDatabase.present) func whatIsNotThereIsRefused(_ driver: TestDatabase) async throws {
        try await LifeDesk.with(driver) { registry, _ in
            try await registry.takeSources(try catalog(Self.endOfLife()), as: author)
            let linux = try EndSubject("component:linux")
            for (subject, product, series, why) in [
                (linux, "nothing", nil, "x"), (linux, "linux", "9.9", "x"), (linux, "linux", nil, " "),
                (try EndSubject("component:nothing"), "linux", nil, "x"), (try EndSubject("tool:NONE"), "linux", nil, "x"),
            ] as [(EndSubject, String, String?, String)] {
                await #expect(throws: RegistryError.self, "\(subject.text) \(product)") {
                    try await registry.perform(MapSource(subject, .endOfLifeDate, product, series: series, because: why), as: author)
                }
            }
            for (product, field, evidence) in [("nothing", "eolFrom", "x"), ("linux", "eoas", "x"), ("linux", "eolFrom", "")] {
                await #expect(throws: RegistryError.self, "\(product) \(field)") {
                    try await registry.perform(
                        SaySourceWord(.endOfLifeDate, product, field, means: .allSupport, evidence: evidence), as: author)
                }
            }
            // A product that neither name nor identifier leads to comes along when it is asked for.
            let named = try await registry.takeSources(try catalog(Self.endOfLife()), named: ["Python"], as: author)
            #expect(named.new == ["endoflife.date: python"])
        }
    }
}
