import Diagnostics
import Testing
import Versions

@testable import Catalog

struct RustSecReaderTests {
    private func advisory(_ more: String = "", versions: String = "patched = []", id: String = "RUSTSEC-2026-0001", rest: String = "") -> String {
        """
        ```toml
        [advisory]
        id = "\(id)"
        package = "Some_Crate"
        date = "2026-01-02"
        \(more)
        [versions]
        \(versions)
        \(rest)
        ```

        # A title

        First line.
        Second.
        """
    }

    @Test func readsAllFields() throws {
        let text = advisory(
            """
            url = "https://example.invalid/1"
            references = ["https://example.invalid/2"]
            aliases = ["CVE-2026-1", "GHSA-aaaa-bbbb-cccc"]
            related = ["CVE-2025-9"]
            categories = ["memory-corruption", "thread-safety"]
            informational = "unsound"
            withdrawn = "2026-02-03"
            cvss = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"
            """, rest: "[affected]\nos = [\"linux\"]\n[affected.functions]\n\"some_crate::f\" = [\"< 1.0\", \"= 2.0.0\"]")
        let record = try #require(try Feed.document(text).first)
        #expect(record.source == "RustSec" && record.id == "RUSTSEC-2026-0001")
        #expect(record.aliases == ["CVE-2026-1", "GHSA-aaaa-bbbb-cccc"] && record.related == ["CVE-2025-9"])
        #expect(record.summary == "A title" && record.details == "First line.\nSecond.")
        #expect(record.published == "2026-01-02" && record.withdrawn == "2026-02-03")
        #expect(record.references.map(\.url) == ["https://example.invalid/1", "https://example.invalid/2"])
        #expect(record.severities.first?.giver == "RustSec")
        #expect(record.affected.first?.package.text == "cargo/Some_Crate")
        #expect(
            record.notes == [
                RecordNote("informational", "unsound"), RecordNote("categories", "memory-corruption, thread-safety"),
                RecordNote("affected.os", "linux"), RecordNote("affected.functions", "some_crate::f < 1.0 || = 2.0.0"),
            ])
    }

    /// Which versions are affected, by what the advisory says of patched and unaffected ones.
    @Test(arguments: [
        ("patched = []", ["0.1.0", "9.0.0"], []),
        ("patched = [\">= 1.2.3\"]", ["0.1.0", "1.2.2", "1.2.3-alpha"], ["1.2.3", "2.0.0"]),
        ("patched = [\">= 2.0.0\"]\nunaffected = [\"< 0.4\"]", ["0.4.0", "1.9.9"], ["0.3.9", "2.0.0"]),
        ("patched = [\"^1.2.3\", \">= 2.0.1\"]", ["1.2.2", "2.0.0"], ["1.2.3", "1.9.0", "2.0.1"]),
        ("patched = [\">= 1.0.2, < 2.0.0\", \">= 2.0.2\"]", ["1.0.1", "2.0.1"], ["1.0.2", "1.5.0", "2.0.2"]),
        ("patched = []\nunaffected = [\"> 3.0.1\"]", ["3.0.0", "3.0.1"], ["3.0.2"]),
        ("patched = []\nunaffected = [\"<= 3.1.0\"]", ["3.1.1", "4.0.0"], ["3.0.0", "3.1.0"]),
        ("patched = []\nunaffected = [\"=0.2.0\", \"=0.2.1\"]", ["0.1.9", "0.2.2"], ["0.2.0", "0.2.1"]),
        ("patched = []\nunaffected = [\">= 0\"]", [], ["0.0.1", "3.0.0"]),
    ])
    func affectedVersions(versions: String, affected: [String], unaffected: [String]) throws {
        let bench = try Workbench()
        let file = try bench.write(advisory(versions: versions), as: "a.md")
        _ = try CatalogImport(target: bench.path("a.cat"), now: "2026-01-01T00:00:00Z").run([file])
        let catalog = try bench.open("a.cat")
        for version in affected + unaffected {
            let component = try Scanning.component("Some_Crate", version, purl: "pkg:cargo/Some_Crate@\(version)")
            #expect(try Scanning.scan(catalog, component).findings.count == (affected.contains(version) ? 1 : 0), "\(version)")
        }
    }

    @Test(arguments: [
        ("```toml\n[advisory]\nid = \"X-1\"", "CATALOG-010"), ("```toml\n[advisory\n```\n", "TOML-003"), ("```toml\nx = 1\n```\n", "CATALOG-002"),
        ("```toml\n[advisory]\nid = \"RUSTSEC-0000-0000\"\npackage = \"x\"\n```\n", "CATALOG-002"),
        ("```toml\n[advisory]\nid = \"X-1\"\n```\n# T", "CATALOG-010"),
        ("```toml\n[advisory]\nid = \"X-1\"\npackage = \"x\"\n[versions]\npatched = [\"no version\"]\n```\n", "CATALOG-010"),
        ("```toml\n[advisory]\nid = \"X-1\"\npackage = \"x\"\n[versions]\npatched = [{ a = 1 }]\n```\n", "CATALOG-010"),
    ])
    func brokenOnesAreNamed(text: String, code: String) {
        #expect { try Feed.document(text) } throws: { ($0 as? any ExplainedError)?.code == code }
    }

    @Test(.enabled(if: TestData.isPresent, "no shared test data")) func readsTheWholeDatabase() throws {
        let bench = try Workbench()
        let (info, progress) = try CatalogImport(target: bench.path("a.cat"), now: "2026-01-01T00:00:00Z").run([
            TestData.path("osv-native/rustsec.tar.zst")
        ])
        #expect(progress.problems.map { $0.message(in: .english) } == [])
        #expect(info.sources.map(\.records) == [512] && info.sources.map(\.withdrawn) == [5])
        let catalog = try bench.open("a.cat")
        for (version, count) in [("0.3.9", 0), ("0.4.0", 1), ("1.9.9", 1), ("2.0.0", 0)] {
            let found = try Scanning.scan(catalog, Scanning.component("flatbuffers", version, purl: "pkg:cargo/flatbuffers@\(version)"))
            let names = try found.findings.map { try catalog.group($0.vulnerability).ids }
            #expect(names.filter { $0.contains("RUSTSEC-2020-0009") }.count == count, "\(version)")
        }
    }
}
