import Diagnostics
import Testing

@testable import Catalog

struct RubySecReaderTests {
    private func advisory(_ versions: String, gem: String = "gem: rack", cve: String = "cve: 2026-1234") -> String {
        """
        ---
        \(gem)
        \(cve)
        ghsa: aaaa-bbbb-cccc
        url: https://example.invalid/1
        title: A title
        date: 2026-01-02
        description: |
          Words.
        cvss_v2: 5.0
        cvss_v3: 9.8
        \(versions)
        related:
          url:
            - https://example.invalid/1
            - https://example.invalid/2
        """
    }

    @Test func readsAllFields() throws {
        let record = try #require(try Feed.document(advisory("framework: rails")).first)
        #expect(record.source == "RubySec" && record.id == "rack/CVE-2026-1234" && record.hasLocalID)
        #expect(record.aliases == ["CVE-2026-1234", "GHSA-aaaa-bbbb-cccc"])
        #expect(record.summary == "A title" && record.details == "Words." && record.published == "2026-01-02")
        #expect(record.severities == [Severity(giver: "RubySec", value: "critical")])
        #expect(record.notes == [RecordNote("cvss_v3", "9.8"), RecordNote("cvss_v2", "5.0"), RecordNote("framework", "rails")])
        #expect(record.references.map(\.url) == ["https://example.invalid/1", "https://example.invalid/2"])
    }

    @Test(arguments: [
        ("patched_versions:\n  - '>= 2.0.1'", ["1.0", "2.0.0"], ["2.0.1"]),
        (
            "patched_versions:\n  - ~> 1.4.5\n  - '>= 1.5.2'\nunaffected_versions:\n  - < 1.2", ["1.2", "1.4.4", "1.5.1"],
            ["1.1", "1.4.5", "1.4.9", "1.5.2"]
        ),
        ("patched_versions:\n  - ~> 4.2.11, >= 4.2.11.1", ["4.2.11", "4.3.0"], ["4.2.11.1", "4.2.12"]),
        ("unaffected_versions:\n  - '> 1.0'", ["0.9", "1.0"], ["1.1"]),
        ("patched_versions: []", ["0.1", "9"], []),
        ("patched_versions:", ["0.1", "9"], []),
    ])
    func affectedVersions(versions: String, affected: [String], unaffected: [String]) throws {
        let bench = try Workbench()
        let file = try bench.write(advisory(versions), as: "a.yml")
        _ = try CatalogImport(target: bench.path("a.cat"), now: "2026-01-01T00:00:00Z").run([file])
        let catalog = try bench.open("a.cat")
        for version in affected + unaffected {
            let component = try Scanning.component("rack", version, purl: "pkg:gem/rack@\(version)")
            #expect(try Scanning.scan(catalog, component).findings.count == (affected.contains(version) ? 1 : 0), "\(version)")
        }
    }

    /// A flaw in two gems is two files of one id: both stay, and are one vulnerability.
    @Test func twoGemsOfOneFlaw() throws {
        let bench = try Workbench()
        let files = try [
            bench.write(advisory("patched_versions:\n  - '>= 2'"), as: "a.yml"),
            bench.write(advisory("patched_versions:\n  - '>= 3'", gem: "gem: rack-rewrite"), as: "b.yml"),
            bench.write(advisory("patched_versions:\n  - '>= 3'", gem: "engine: jruby"), as: "c.yml"),
        ]
        let (info, _) = try CatalogImport(target: bench.path("a.cat"), now: "2026-01-01T00:00:00Z").run(files)
        #expect(info.records == 3 && info.vulnerabilities == 1)
        let group = try #require(try bench.open("a.cat").groups(id: "GHSA-aaaa-bbbb-cccc").first)
        #expect(group.ids == ["CVE-2026-1234", "GHSA-aaaa-bbbb-cccc"])
    }

    @Test(arguments: [
        ("---\ngem: x\ntitle: y\n", "CATALOG-002"), ("---\ngem: x\ntitle: [\n", "YAML-002"), ("gem: x\ntitle: &a y\ncve: *a\n", "YAML-003"),
        ("---\ngem: x\ntitle: y\ncve: 2026-1\npatched_versions:\n  - '>> 1'\n", "CATALOG-010"), ("---\nfoo: 1\n", "CATALOG-001"),
    ])
    func brokenOnesAreNamed(text: String, code: String) {
        #expect { try Feed.document(text) } throws: { ($0 as? any ExplainedError)?.code == code }
    }

    @Test(.enabled(if: TestData.isPresent, "no shared test data")) func readsTheWholeDatabase() throws {
        let bench = try Workbench()
        let (info, progress) = try CatalogImport(target: bench.path("a.cat"), now: "2026-01-01T00:00:00Z").run([
            TestData.path("osv-native/rubysec.tar.zst")
        ])
        #expect(progress.problems.map { $0.message(in: .english) } == [])
        #expect(info.records == 954)
        let catalog = try bench.open("a.cat")
        for (version, count) in [("1.0.9", 0), ("1.1.0", 1), ("1.1.5", 1), ("1.1.6", 0)] {
            let found = try Scanning.scan(catalog, Scanning.component("rails", version, purl: "pkg:gem/rails@\(version)"))
            let names = try found.findings.map { try catalog.group($0.vulnerability).id }
            #expect(names.filter { $0 == "CVE-2006-4111" }.count == count, "\(version)")
        }
    }
}
