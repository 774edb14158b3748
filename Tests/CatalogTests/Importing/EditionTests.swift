import Diagnostics
import Testing

@testable import Catalog

/// CISA's list of exploited vulnerabilities is released whole, and its entries have no dates of change.
struct EditionTests {
    private let old =
        #"{"title":"KEV","catalogVersion":"2025.05.01","dateReleased":"2025-05-01T10:00:00.1Z","vulnerabilities":["#
        + #"{"cveID":"CVE-2025-1","dateAdded":"2025-04-30","knownRansomwareCampaignUse":"Unknown"},{"cveID":"CVE-2025-2","dateAdded":"2025-04-29"}]}"#
    private let new =
        #"{"title":"KEV","catalogVersion":"2025.05.02","dateReleased":"2025-05-02T10:00:00Z","vulnerabilities":["#
        + #"{"cveID":"CVE-2025-1","dateAdded":"2025-04-30","knownRansomwareCampaignUse":"Known"},{"cveID":"CVE-2025-3","dateAdded":"2025-04-29"}]}"#
    private let other = #"{"schema_version":"1.6.0","id":"GHSA-x","modified":"2025-01-01T00:00:00Z"}"#

    private func take(_ bench: Workbench, _ files: [String: String], force: Bool = false) throws -> CatalogImport.Progress {
        var job = CatalogImport(target: bench.path("a.cat"), now: "2026-01-01T00:00:00Z")
        job.force = force
        let paths = try files.sorted { $0.key < $1.key }.map { try bench.write($0.value, as: $0.key) }
        return try job.run(paths).progress
    }

    private func known(_ bench: Workbench) throws -> [String] {
        let catalog = try bench.open("a.cat")
        return try (0..<catalog.recordCount).map { try catalog.record($0) }.filter { $0.source == KEVReader.source }
            .map { "\($0.id) \($0.exploitation?.ransomware == true)" }.sorted()
    }

    private func newest(_ bench: Workbench) throws -> String? { try bench.open("a.cat").info.sources.first { $0.name == KEVReader.source }?.newest }

    @Test func anOlderEditionDoesNotReplaceANewerOne() throws {
        let bench = try Workbench()
        _ = try take(bench, ["kev.json": new])
        let state = try take(bench, ["kev.json": old, "other.json": other])
        #expect(state.notices.map(\.code) == ["CATALOG-024"])
        #expect(try known(bench) == ["CVE-2025-1 true", "CVE-2025-3 false"])
        #expect(try newest(bench) == "2025-05-02T10:00:00Z")
    }

    @Test func anOlderEditionAloneChangesNothingAndSaysSo() throws {
        let bench = try Workbench()
        _ = try take(bench, ["kev.json": new])
        #expect { try take(bench, ["kev.json": old]) } throws: { ($0 as? PlacedError)?.code == "CATALOG-024" }
        #expect(try known(bench) == ["CVE-2025-1 true", "CVE-2025-3 false"])
    }

    @Test func anOlderEditionIsTakenByForce() throws {
        let bench = try Workbench()
        _ = try take(bench, ["kev.json": new])
        #expect(try take(bench, ["kev.json": old], force: true).notices.isEmpty)
        #expect(try known(bench) == ["CVE-2025-1 false", "CVE-2025-2 false"])
        #expect(try newest(bench) == "2025-05-01T10:00:00.1Z")
    }

    @Test func whatANewerEditionListsNoLongerGoes() throws {
        let bench = try Workbench()
        _ = try take(bench, ["kev.json": old])
        #expect(try take(bench, ["kev.json": new]).notices.isEmpty)
        #expect(try known(bench) == ["CVE-2025-1 true", "CVE-2025-3 false"])
    }

    @Test func itStaysWhereNotAllOfTheNewerEditionCouldBeRead() throws {
        let bench = try Workbench()
        _ = try take(bench, ["kev.json": old])
        let broken = new.replacing("\"CVE-2025-3\"", with: "3")
        #expect(try take(bench, ["kev.json": broken]).problems.count == 1)
        #expect(try known(bench) == ["CVE-2025-1 true", "CVE-2025-2 false"])
    }

    @Test(arguments: [["1.json", "2.json"], ["2.json", "1.json"]]) func ofTwoEditionsInOneRunTheLaterIsTaken(_ names: [String]) throws {
        let bench = try Workbench()
        let state = try take(bench, [names[0]: old, names[1]: new])
        #expect(state.notices.map(\.code) == ["CATALOG-024"])
        #expect(try known(bench) == ["CVE-2025-1 true", "CVE-2025-3 false"])
    }

    @Test func theTableOfAnEditionIsNoOtherEdition() throws {
        let bench = try Workbench()
        let table = "cveID,dateAdded,knownRansomwareCampaignUse\nCVE-2025-1,2025-04-30,Known\nCVE-2025-3,2025-04-29,Unknown\n"
        #expect(try take(bench, ["a.json": new, "b.csv": table]).notices.isEmpty)
        #expect(try newest(bench) == "2025-05-02T10:00:00Z")
        #expect(try known(bench) == ["CVE-2025-1 true", "CVE-2025-3 false"])
    }

    /// Entries by themselves are no edition, and do not make the list older.
    @Test func anEntryByItself() throws {
        let bench = try Workbench()
        _ = try take(bench, ["kev.json": new])
        let state = try take(bench, ["one.json": #"{"cveID":"CVE-2025-9","dateAdded":"2025-04-01"}"#])
        #expect(state.notices.isEmpty && state.problems.isEmpty)
        #expect(try known(bench) == ["CVE-2025-1 true", "CVE-2025-3 false", "CVE-2025-9 false"])
        #expect(try newest(bench) == "2025-05-02T10:00:00Z")
    }

    @Test func anImportOfSomethingElseKeepsTheDayOfTheList() throws {
        let bench = try Workbench()
        _ = try take(bench, ["kev.json": new])
        _ = try take(bench, ["other.json": other])
        #expect(try newest(bench) == "2025-05-02T10:00:00Z")
    }
}
