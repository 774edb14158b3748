import CPE
import Diagnostics
import JSONStream
import PackageURL
import Testing
import Versions

@testable import Catalog

struct CSAFReaderTests {
    @Test func readsOneVulnerability() throws {
        let tree = CSAFFeed.branches("product_version", "1.0", helper: #""purl":"pkg:maven/org.x/y@1.0","model_numbers":["M-1"],"skus":["S-1"]"#)
        let more = #"""
            ,"title":"A flaw","cwe":{"id":"CWE-79","name":"x"},"notes":[{"category":"description","text":"Words."}],
            "scores":[{"cvss_v3":{"vectorString":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"},"products":["P1"]}],
            "remediations":[{"category":"vendor_fix","details":"Update.","url":"https://example.invalid/u","product_ids":["P1"]}],
            "references":[{"category":"external","summary":"s","url":"https://example.invalid/r"}],"ids":[{"system_name":"Bugs","text":"7"}]
            """#
        let record = try Feed.read(CSAFFeed.document(tree, status: #""known_affected":["P1"]"#, more: more))
        #expect(record.source == "CSAF/Maker" && record.id == "ADV-1#CVE-2026-1" && record.document == "ADV-1" && record.hasLocalID)
        #expect(record.aliases == ["CVE-2026-1"] && record.summary == "A flaw" && record.details == "Words." && record.weaknesses == ["CWE-79"])
        #expect(record.published == "2026-01-01T00:00:00Z" && record.modified == "2026-02-01T00:00:00Z")
        #expect(record.severities == [Severity(giver: "Maker", value: "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H")])
        #expect(
            record.affected.map(\.package.text) == ["maven/org.x/y", "!model/-/m-1", "!model/maker/m-1", "!sku/-/s-1", "!sku/maker/s-1"])
        #expect(record.affected.allSatisfy { $0.versions == ["1.0"] && $0.statement.product == "Maker Pump 1.0" })
        #expect(
            record.notes == [
                RecordNote("document.category", "csaf_vex"), RecordNote("document.tracking.version", "2"), RecordNote("ids", "Bugs 7"),
                RecordNote("remediations.vendor_fix", "Update. https://example.invalid/u"),
                RecordNote("product_identification_helper.model_numbers", "Maker Pump 1.0: M-1"),
                RecordNote("product_identification_helper.skus", "Maker Pump 1.0: S-1"),
            ])
    }

    /// The form of 2.1: lists of CWEs and purls, metrics.
    @Test func readsTheNewerForm() throws {
        let tree = CSAFFeed.branches("product_version_range", "vers:npm/>=1.0.0|<2.0.0", helper: #""purls":["pkg:npm/a","pkg:npm/b"]"#)
        let more = #","cwes":[{"id":"CWE-1"},{"id":"CWE-2"}],"metrics":[{"content":{"cvss_v4":{"vectorString":"CVSS:4.0/AV:N"}},"products":["P1"]}]"#
        let record = try Feed.read(CSAFFeed.document(tree, status: #""known_affected":["P1"]"#, more: more))
        #expect(record.weaknesses == ["CWE-1", "CWE-2"] && record.severities.map(\.value) == ["CVSS:4.0/AV:N"])
        #expect(record.affected.map(\.package.text) == ["npm/a", "npm/b"])
        #expect(record.affected.first?.ranges.first?.events == [VersionEvent(.introduced, "1.0.0"), VersionEvent(.fixed, "2.0.0")])
    }

    @Test(arguments: [
        ("vers:all/*", "*"), ("All versions", "*"), ("vers:all/<V4.3.8", "<4.3.8"), (">= V7.80 < V9.30", ">=7.80|<9.30"),
        (">= 4.4 | <= 4.12", ">=4.4|<=4.12"),
        ("<=33", "<=33"), ("vers:intdot/>=1.0|<2.0", ">=1.0|<2.0"), ("<May 2018", "words"), ("distributed  < april 1, 2018", "words"),
        ("<= 11.x", "words"),
        ("<=11.2 on Windows 8.1 with IIS 7.5", "words"), ("<= K", "words"), ("", "words"), ("No version", "words"), ("< FW11", "words"),
    ])
    func versionTexts(text: String, expected: String) {
        switch CSAFVersionText.read(text, scheme: .generic) {
        case .all: #expect(expected == "*")
        case .range(let range): #expect(range.description.split(separator: "/", maxSplits: 1).last.map(String.init) == expected)
        case .words(let words): #expect(expected == "words" && words == text)
        }
    }

    /// `product_version` holds ranges, and names of components, in real documents.
    @Test(arguments: [("vers:all/*", 1, []), ("1.0", 0, ["1.0"]), ("< 2.0", 1, []), ("some-component", 1, [String]())])
    func productVersions(name: String, ranges: Int, versions: [String]) throws {
        let record = try Feed.read(CSAFFeed.document(CSAFFeed.branches("product_version", name), status: #""known_affected":["P1"]"#))
        #expect(record.affected.map(\.ranges.count) == [ranges] && record.affected.map(\.versions) == [versions])
    }

    /// What may be several versions is asked about; the version that is called just so is affected.
    @Test(arguments: [
        ("1.5 and prior", "1.5", 0, 1), ("versions 1.5 and earlier", "1.5", 0, 1), ("All versions prior to 1.6", "1.5", 0, 1), ("1.x", "1.5", 0, 1),
        ("1.0-2.0", "1.5", 0, 1), ("1.0-2.0", "1.0-2.0", 1, 0), ("1.5, 1.6", "1.5", 0, 1), ("1.5 or later", "1.5", 0, 1),
        ("1.0 through 2.0", "1.5", 0, 1), ("1.5以前", "1.5", 0, 1), ("1.5", "1.5", 1, 0), ("1.5 (build 3)", "1.5 (build 3)", 1, 0),
        ("1.5 (build 3)", "1.5", 0, 0), ("10.0 SP1", "10.0 SP1", 1, 0), ("1.0-2", "1.0-2", 1, 0), ("1.0-2", "1.5", 0, 0),
    ])
    func productVersionsInWords(text: String, version: String, findings: Int, questions: Int) throws {
        let purl = try PackageURL(parsing: "pkg:generic/pump")
        for (helper, component) in [
            (
                #""purl":"pkg:generic/pump""#,
                InventoryComponent(reference: "p", name: "p", version: version, purl: purl)
            ),
            (
                #""cpe":"cpe:2.3:a:maker:pump:*:*:*:*:*:*:*:*""#,
                InventoryComponent(reference: "p", name: "p", version: version, cpes: [try CPE(parsing: "cpe:2.3:a:maker:pump:*:*:*:*:*:*:*:*")])
            ),
        ] {
            let tree = CSAFFeed.branches("product_version", text, helper: helper)
            let affected = try Scanning.scan(Workbench().catalog(CSAFFeed.document(tree, status: #""known_affected":["P1"]"#)), component)
            #expect(affected.findings.count == findings && affected.undecided.count == questions)
            if questions > 0 { #expect(affected.undecided.map(\.reason) == [.versionsInWords(text)]) }
            let cleared = try Scanning.scan(Workbench().catalog(CSAFFeed.document(tree, status: #""known_not_affected":["P1"]"#)), component)
            #expect(cleared.cleared.count == findings)
        }
    }

    /// What names products that nobody defines, or identifies them unreadably, is taken as far as it goes, and named.
    @Test func brokenPartsAreNamed() throws {
        let bench = try Workbench()
        let tree = CSAFFeed.branches("product_version", "1.0", helper: #""purl":"pkg:nothing","cpe":"cpe:?""#)
        let file = try bench.write(CSAFFeed.document(tree, status: #""known_affected":["P1","P9"]"#))
        let (info, progress) = try CatalogImport(target: bench.path("a.cat"), now: "2026-01-01T00:00:00Z").run([file])
        #expect(info.records == 1 && progress.problems.map(\.code) == ["CATALOG-010", "CATALOG-010", "CATALOG-010"])
        let words = progress.problems.map { $0.message(in: .english) }.joined()
        for part in ["pkg:nothing", "cpe:?", "P9", "/vulnerabilities/0/product_status/known_affected"] { #expect(words.contains(part)) }
    }

    /// A document is a record of its own, wherever it stands, and its vulnerabilities are no feed.
    @Test func documentsInALine() throws {
        let bench = try Workbench()
        let one = CSAFFeed.document(CSAFFeed.branches("product_version", "1"), status: #""known_affected":["P1"]"#).replacing("\n", with: " ")
        let two = one.replacing("ADV-1", with: "ADV-2")
        let file = try bench.write(one + "\n" + two + "\n[1]", as: "a.jsonl")
        let (info, progress) = try CatalogImport(target: bench.path("a.cat"), now: "2026-01-01T00:00:00Z").run([file])
        #expect(info.records == 2 && progress.problems.count == 1 && info.vulnerabilities == 1)
        let catalog = try bench.open("a.cat")
        #expect(try catalog.groups(id: "adv-2").map(\.ids) == [["CVE-2026-1"]])
        #expect(catalog.info.scopes == [:])
    }

    @Test(arguments: [
        (#"{"document":{"csaf_version":"2.0"}}"#, "CATALOG-002"), (#"{"document":7}"#, "CATALOG-001"),
        (#"{"document":{"title":"x"}}"#, "CATALOG-001"),
        (#"{"document":{"csaf_version":"2.0","tracking":{"id":"A"}}}"#, "CATALOG-012"),
        (#"{"document":{"csaf_version":"2.0","tracking":{"id":"A"}},"vulnerabilities":[7]}"#, "CATALOG-010"),
    ])
    func brokenOnesAreNamed(text: String, code: String) {
        #expect { try Feed.read(text) } throws: { ($0 as? any ExplainedError)?.code == code }
    }

    /// Shapes that nobody should publish are no crash.
    @Test(arguments: [
        #""branches":7"#, #""branches":[7,{"branches":[[]]}]"#,
        #""full_product_names":[{"product_id":"P1"}],"relationships":[{},{"full_product_name":{}}]"#,
        #""relationships":[{"category":"x","full_product_name":{"name":"n","product_id":"P1"},"product_reference":"P1","relates_to_product_reference":"P1"}]"#,
        #""product_groups":[{"group_id":"G","product_ids":["G"]}]"#,
    ])
    func oddTrees(tree: String) throws {
        #expect(try Feed.read(CSAFFeed.document(tree, status: #""known_affected":["P1","P1"],"fixed":7"#)).aliases == ["CVE-2026-1"])
    }

    @Test(
        .enabled(if: TestData.isPresent, "no shared test data"),
        arguments: [
            ("advisories/cisa-icsma", 313, 1), ("csaf/cisa-ics-sample.tar.zst", 1945, 0), ("csaf/trustify-csaf.tar.zst", 0, 5),
        ])
    func readsRealDocuments(path: String, records: Int, problems: Int) throws {
        let bench = try Workbench()
        let (info, progress) = try CatalogImport(target: bench.path("a.cat"), now: "2026-01-01T00:00:00Z").run([TestData.path(path)])
        if records > 0 { #expect(info.records == records) }
        if problems == 0 { #expect(progress.problems.map { $0.message(in: .english) } == []) } else { #expect(progress.problems.count == problems) }
        #expect(info.sources.allSatisfy { $0.name.hasPrefix("CSAF/") })
    }
}
