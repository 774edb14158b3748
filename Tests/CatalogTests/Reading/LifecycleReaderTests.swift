import Diagnostics
import Testing

@testable import Catalog

struct LifecycleReaderTests {
    private let python = #"""
        {"releases":{"3.9":{"name":"3.9","releaseDate":"2020-10-05","eol":"2025-10-31","codename":"x"},"3.10":{"name":"3.10","eol":false,"eoas":true}},
         "versions":{"3.9.1":{"name":"3.9.1","date":"2020-12-07"}}}
        """#
    private let answer = #"""
        {"schema_version":"1.2.0","last_modified":"2026-01-01T00:00:00+00:00","result":{"name":"debian","label":"Debian",
          "identifiers":[{"type":"purl","id":"pkg:generic/debian"},{"type":"cpe","id":"cpe:/o:debian:debian_linux"}],
          "labels":{"eol":"Security Support","eoas":null},"releases":[{"name":"12","releaseDate":"2023-06-10","isEol":false,"eolFrom":"2026-06-10","latest":{"name":"12.5"}}]}}
        """#
    private let shell = #"""
        {"$schema":"https://docs.oasis-open.org/openeox/tbd/schema/shell.json","statements":[
          {"core":{"$schema":"x","end_of_life":"2030-01-01T00:00:00Z","end_of_security_support":"tba","last_updated":"2026-01-01T00:00:00Z"},
           "product":{"$schema":"y","product_name":"Pump","product_version":"1","vendor_name":"Maker"},
           "product_identification_helper":{"cpe":"cpe:2.3:h:maker:pump:1:*:*:*:*:*:*:*"}},
          {"core":{"end_of_life":"2031-01-01T00:00:00Z"},"product":{"product_name":"Pump","product_version":"2","vendor_name":"Maker"}},
          {"core":{}},{"core":{},"product":{}}]}
        """#

    private func catalog(_ files: (String, String)...) throws -> (Catalog, CatalogImport.Progress) {
        let bench = try Workbench()
        var paths: [String] = []
        for (name, text) in files { paths.append(try bench.write(text, as: name)) }
        let (_, progress) = try CatalogImport(target: bench.path("a.cat"), now: "2026-01-01T00:00:00Z").run(paths)
        return (try bench.open("a.cat"), progress)
    }

    @Test func fieldsKeepTheirNames() throws {
        let (catalog, progress) = try catalog(("python.json", python))
        #expect(progress.problems.isEmpty && catalog.info.lifecycles == 1 && catalog.info.records == 0)
        let found = try #require(try catalog.lifecycles("Python").first)
        #expect(found.source == "endoflife.date" && found.product == "python" && found.cycles.map(\.name) == ["3.9", "3.10"])
        #expect(found.cycles.first?.dates == [LifecycleDate("releaseDate", "2020-10-05"), LifecycleDate("eol", "2025-10-31")])
        #expect(found.cycles.last?.dates == [LifecycleDate("eol", "false"), LifecycleDate("eoas", "true")])
        for date in found.cycles.flatMap(\.dates) { #expect(LifecycleField.meaning(date.field, source: found.source) != nil) }
        // A name leads to what is called so, and no purl to what merely has the same name.
        #expect(try catalog.lifecycles("pkg:generic/python").isEmpty && catalog.lifecycles("pyth").isEmpty)
    }

    @Test func answersOfTheAPI() throws {
        let (catalog, _) = try catalog(("a.json", answer))
        for subject in ["debian", "pkg:generic/debian@12", "cpe:2.3:o:debian:debian_linux:12:*:*:*:*:*:*:*"] {
            let found = try #require(try catalog.lifecycles(subject).first, "\(subject)")
            #expect(found.label == "Debian" && found.fieldLabels == [RecordNote("eol", "Security Support")])
            #expect(found.cycles.first?.dates.map(\.field) == ["releaseDate", "isEol", "eolFrom"])
        }
        #expect(catalog.info.sources.map(\.newest) == ["2026-01-01T00:00:00+00:00"])
    }

    /// The array of the API v0, whose product is the name of its file alone.
    @Test func arraysOfTheOlderAPI() throws {
        let array =
            #"[{"cycle":"3.0","releaseDate":"2021-09-07","eol":"2026-09-07","latest":"3.0.15","lts":true},{"cycle":"1.1","eol":true,"support":false},{"eol":true}]"#
        let (catalog, progress) = try catalog(("openssl.json", array))
        #expect(progress.problems.map(\.code) == ["CATALOG-001"])
        let found = try #require(try catalog.lifecycles("openssl").first)
        #expect(found.source == "endoflife.date" && found.cycles.map(\.name) == ["3.0", "1.1"])
        #expect(found.cycles.first?.dates.map(\.field) == ["releaseDate", "eol", "lts"])
    }

    /// Cycles that come one by one are put in their order; of one name the last counts, and stands where it came.
    @Test func cyclesComeOneByOne() throws {
        var table = LifecycleTable()
        let count = 50_000
        for number in Array(0..<count) + [1] {
            var one = ProductLifecycle(source: "s", product: "p")
            var cycle = ProductLifecycle.Cycle(name: "\(number)")
            cycle.dates = [LifecycleDate("eol", "\(number)")]
            one.cycles = [cycle]
            one.identifiers = ["pkg:generic/p", "pkg:generic/p\(number)"]
            table.add(one)
        }
        let whole = try #require(table.values.first)
        #expect(table.values.count == 1 && whole.cycles.count == count && whole.identifiers.count == count + 1)
        #expect(whole.cycles.prefix(2).map(\.name) == ["0", "2"] && whole.cycles.last?.name == "1")
        var dated = ProductLifecycle(source: "s", product: "p")
        dated.modified = "2026-01-01T00:00:00Z"
        table.add(dated)
        #expect(table.values == [dated])
    }

    @Test func shellsOfOpenEoX() throws {
        let (catalog, progress) = try catalog(("a.json", shell))
        #expect(progress.problems.map(\.code) == ["CATALOG-010", "CATALOG-010"])
        let found = try #require(try catalog.lifecycles("cpe:2.3:h:maker:pump:9:*:*:*:*:*:*:*").first)
        #expect(found.source == "OpenEoX/Maker" && found.cycles.map(\.name) == ["1", "2"])
        #expect(found.cycles.first?.dates.first == LifecycleDate("end_of_life", "2030-01-01T00:00:00Z"))
        #expect(LifecycleField.meaning("end_of_life", source: found.source) != LifecycleField.meaning("eol", source: "endoflife.date"))
    }

    @Test(arguments: [
        (#"{"$schema":"x","end_of_life":"tba","end_of_security_support":"tba","last_updated":"x"}"#, "CATALOG-013"),
        (#"{"schema_version":"1","result":{"name":"x"}}"#, "CATALOG-010"), (#"{"releases":{},"versions":{}"#, "JSON-002"),
    ])
    func brokenOnesAreNamed(text: String, code: String) throws {
        let bench = try Workbench()
        let file = try bench.write(text)
        #expect { try CatalogImport(target: bench.path("a.cat"), now: "2026-01-01T00:00:00Z").run([file]) } throws: {
            ($0 as? any ExplainedError)?.code == code
        }
    }

    /// Life cycles outlive an import of something else, and a newer one takes the place of an older.
    @Test func lifeCyclesStay() throws {
        let bench = try Workbench()
        let target = bench.path("a.cat")
        _ = try CatalogImport(target: target, now: "2026-01-01T00:00:00Z").run([bench.write(python, as: "python.json")])
        let osv = try bench.write(Feed.osv("PYSEC-1", "PyPI", "x", "introduced:0"))
        let (info, _) = try CatalogImport(target: target, now: "2026-01-02T00:00:00Z").run([osv])
        #expect(info.lifecycles == 1 && info.records == 1)
        #expect(info.sources.first { $0.name == "endoflife.date" }?.imported == "2026-01-01T00:00:00Z")
        let newer = python.replacing("2025-10-31", with: "2026-10-31")
        _ = try CatalogImport(target: target, now: "2026-01-03T00:00:00Z").run([bench.write(newer, as: "python.json")])
        #expect(try bench.open("a.cat").lifecycles("python").first?.cycles.first?.dates.last?.value == "2026-10-31")
    }

    @Test(.enabled(if: TestData.isPresent, "no shared test data")) func readsTheWholeOfEndOfLife() throws {
        let bench = try Workbench()
        let (info, progress) = try CatalogImport(target: bench.path("a.cat"), now: "2026-01-01T00:00:00Z").run([
            TestData.path("eol/endoflife-release-data.tar.zst")
        ])
        #expect(progress.problems.map { $0.message(in: .english) } == [] && info.lifecycles == 403)
        let found = try #require(try bench.open("a.cat").lifecycles("python").first)
        #expect(found.cycles.first { $0.name == "3.8" }?.dates.contains(LifecycleDate("eol", "2024-10-07")) == true)
    }
}
