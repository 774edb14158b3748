import CPE
import JSONStream
import PackageURL
import Testing

@testable import Catalog

struct CVERecordReaderTests {
    private func record(affected: String, metrics: String = "[]", adp: String = "") -> String {
        """
        {"dataType":"CVE_RECORD","dataVersion":"5.1","cveMetadata":{"cveId":"CVE-2026-1234","state":"PUBLISHED","datePublished":"2026-01-02T00:00:00Z",
          "dateUpdated":"2026-02-03T00:00:00Z"},
         "containers":{"cna":{"title":"A flaw","affected":\(affected),"descriptions":[{"lang":"en","value":"Long words."},{"lang":"ja","value":"欠陥。"}],
           "metrics":\(metrics),"problemTypes":[{"descriptions":[{"lang":"en","cweId":"CWE-787","description":"x"}]}],
           "references":[{"url":"https://example.invalid/a","tags":["patch","x_refsource_X"]}],"providerMetadata":{"shortName":"maker"}}
           \(adp.isEmpty ? "" : ",\"adp\":[\(adp)]")}}
        """
    }

    private let pump = #""cpes":["cpe:2.3:a:maker:pump:*:*:*:*:*:*:*:*"]"#

    @Test func readsBothContainers() throws {
        let adp = #"""
            {"title":"CISA ADP Vulnrichment","metrics":[{"other":{"type":"ssvc","content":{"timestamp":"2026-02-01T00:00:00Z",
              "options":[{"Exploitation":"active"},{"Automatable":"yes"},{"Technical Impact":"total"}]}}},
              {"other":{"type":"kev","content":{"dateAdded":"2026-01-01"}}}],"providerMetadata":{"shortName":"CISA-ADP"}}
            """#
        let found = try Feed.read(
            record(affected: "[]", metrics: #"[{"cvssV3_1":{"vectorString":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}}]"#, adp: adp))
        #expect(found.source == "CVE")
        #expect(found.id == "CVE-2026-1234")
        #expect(found.summary == "A flaw")
        #expect(found.summaryJapanese == "欠陥。")
        #expect(found.weaknesses == ["CWE-787"])
        #expect(found.references == [Reference(kind: "patch", url: "https://example.invalid/a")])
        #expect(found.severities == [Severity(giver: "maker", value: "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H")])
        let points = [("Exploitation", "active"), ("Automatable", "yes"), ("Technical Impact", "total")].map(SSVCDecision.Point.init)
        #expect(found.decisions == [SSVCDecision(giver: "CISA-ADP", time: "2026-02-01T00:00:00Z", points: points)])
    }

    /// Which versions of the pump are affected, by what the record's `versions` say.
    @Test(arguments: [
        (#"[{"version":"2.0","status":"affected"}]"#, "unaffected", ["2.0"], ["1.9", "2.1"]),
        (#"[{"version":"1.0","lessThan":"2.0","status":"affected","versionType":"semver"}]"#, "unaffected", ["1.0", "1.9"], ["0.9", "2.0"]),
        (#"[{"version":"0","lessThanOrEqual":"2.0","status":"affected"}]"#, "unknown", ["0.1", "2.0"], ["2.1"]),
        (#"[{"version":"1.0","lessThan":"*","status":"affected"}]"#, "unknown", ["1.0", "9.9"], ["0.9"]),
        (#"[{"version":"2.0","status":"unaffected"}]"#, "affected", ["1.9", "2.1"], ["2.0"]),
        (
            #"[{"version":"1.0","lessThan":"4.0","status":"affected","changes":[{"at":"2.0","status":"unaffected"},{"at":"3.0","status":"affected"}]}]"#,
            "unknown", ["1.5", "3.0", "3.9"], ["0.9", "2.0", "2.9", "4.0"]
        ),
        (#"[{"version":"n/a","status":"affected"}]"#, "unknown", [], []),
        // Older records have a word where the range has no beginning.
        (#"[{"version":"unspecified","lessThan":"2.0","status":"affected"}]"#, "unknown", ["0.1", "1.9"], ["2.0"]),
        (#"[{"version":"-","lessThanOrEqual":"2.0","status":"affected"}]"#, "unknown", ["2.0"], ["2.1"]),
        ("[]", "unaffected", [], ["1.0"]), ("[]", "unknown", [], ["1.0"]), ("[]", "affected", ["1.0"], []),
        (#"[{"version":"n/a","status":"unaffected"}]"#, "unknown", [], ["1.0"]),
        (#"[{"version":"deadbeef","lessThan":"cafe","status":"affected","versionType":"git"}]"#, "unknown", [], ["1.0"]),
    ])
    func readsVersions(versions: String, defaultStatus: String, affected: [String], unaffected: [String]) throws {
        let bench = try Workbench()
        let catalog = try bench.catalog(
            record(affected: "[{\"vendor\":\"maker\",\"product\":\"pump\",\(pump),\"defaultStatus\":\"\(defaultStatus)\",\"versions\":\(versions)}]"))
        for version in affected + unaffected {
            let component = try Scanning.component("pump", version, cpe: "cpe:2.3:a:maker:pump:\(version):*:*:*:*:*:*:*")
            #expect(try Scanning.scan(catalog, component).findings.count == (affected.contains(version) ? 1 : 0), "\(version)")
        }
    }

    /// Versions in words are asked about, whatever the component's; what says it better is not asked again.
    @Test(
        arguments: [
            ("1.5 and earlier", "99.0", 0, "1.5 and earlier"), ("prior to 2.0", "99.0", 0, "prior to 2.0"),
            ("11.1.0 - 11.1.6", "99.0", 0, "11.1.0 - 11.1.6"),
            ("1.x", "99.0", 0, "1.x"), ("1.0-2.0", "99.0", 0, "1.0-2.0"), ("All versions", "99.0", 1, nil), ("all", "99.0", 1, nil),
            ("10.0 SP1", "99.0", 0, nil), ("10.0 SP1", "10.0 SP1", 1, nil), ("Version 1.5", "1.5", 1, nil), ("Version 1.5", "99.0", 0, nil),
            ("Some Platform", "99.0", 0, "Some Platform"), ("1.5", "99.0", 0, nil),
        ] as [(String, String, Int, String?)])
    func versionsInWords(text: String, version: String, findings: Int, words: String?) throws {
        let versions = #""versions":[{"version":"\#(text)","status":"affected"}]"#
        let stated = #"{"vendor":"maker","product":"pump",\#(pump),\#(versions)}"#
        let named = #"{"vendor":"maker","product":"pump","packageURL":"pkg:generic/pump",\#(versions)}"#
        let component = InventoryComponent(
            reference: "p", name: "pump", version: version, cpes: [try CPE(parsing: "cpe:2.3:a:maker:pump:*:*:*:*:*:*:*:*")])
        let package = InventoryComponent(reference: "p", name: "pump", version: version, purl: try PackageURL(parsing: "pkg:generic/pump"))
        for (entry, component) in [(stated, component), (named, package)] {
            let result = try Scanning.scan(Workbench().catalog(record(affected: "[\(entry)]")), component)
            #expect(result.findings.count == findings && result.undecided.map(\.reason) == (words.map { [.versionsInWords($0)] } ?? []), "\(entry)")
        }
        // A range in another container, or in another source's record, is what the words say.
        let range =
            #"{"affected":[{\#(pump),"versions":[{"version":"0","lessThan":"2.0","status":"affected"}]}],"providerMetadata":{"shortName":"o"}}"#
        #expect(try Scanning.scan(Workbench().catalog(record(affected: "[\(stated)]", adp: range)), component).undecided.isEmpty)
        let bounds = Feed.criterion("cpe:2.3:a:maker:pump:*:*:*:*:*:*:*:*", bounds: #""versionEndExcluding":"2.0""#)
        let nvd = Feed.nvd("CVE-2026-1234", Feed.anyOf(bounds))
        #expect(try Scanning.scan(Workbench().catalog(record(affected: "[\(stated)]"), nvd), component).undecided.isEmpty)
    }

    /// CISA's containers leave the escapes of CPE names in versions.
    @Test(arguments: [
        (#""version":"15.5\\(1\\)S""#, "15.5(1)S", 1), (#""version":"15.5\\(1\\)S""#, "15.5(2)S", 0),
        (#""version":"0","lessThan":"15.5\\(2\\)S""#, "15.5(1)S", 1),
        (#""version":"0","lessThan":"15.5\\(2\\)S""#, "15.5(2)S", 0),
    ])
    func escapesAreNoPartOfAVersion(stated: String, version: String, findings: Int) throws {
        let entry = #"{"vendor":"maker","product":"pump",\#(pump),"versions":[{\#(stated),"status":"affected"}]}"#
        let name = "cpe:2.3:a:maker:pump:" + version.lowercased().replacing("(", with: #"\("#).replacing(")", with: #"\)"#) + ":*:*:*:*:*:*:*"
        let component = InventoryComponent(reference: "p", name: "pump", version: version, cpes: [try CPE(parsing: name)])
        #expect(try Scanning.scan(Workbench().catalog(record(affected: "[\(entry)]")), component).findings.count == findings)
    }

    /// Words at the beginning of a range leave its end.
    @Test(arguments: [
        ("earlier", "1.0", 1, 0), ("All versions", "3.0", 0, 0), ("5.0.x", "1.0", 0, 1), ("5.0.x", "3.0", 0, 0),
    ])
    func wordsBeforeAnEnd(text: String, version: String, findings: Int, questions: Int) throws {
        let entry = #"{"vendor":"maker","product":"pump",\#(pump),"versions":[{"version":"\#(text)","lessThan":"2.0","status":"affected"}]}"#
        let component = try Scanning.component("pump", version, cpe: "cpe:2.3:a:maker:pump:\(version):*:*:*:*:*:*:*")
        let result = try Scanning.scan(Workbench().catalog(record(affected: "[\(entry)]")), component)
        #expect(result.findings.count == findings && result.undecided.count == questions)
    }

    /// Words that say which versions are not affected leave open which are.
    @Test func unaffectedInWords() throws {
        let versions = #"[{"version":"2.0 and later","status":"unaffected"},{"version":"1.0","status":"unaffected"}]"#
        let entry = #"{"vendor":"maker","product":"pump",\#(pump),"defaultStatus":"affected","versions":\#(versions)}"#
        for (version, questions) in [("1.5", 1), ("1.0", 0)] {
            let component = try Scanning.component("pump", version, cpe: "cpe:2.3:a:maker:pump:\(version):*:*:*:*:*:*:*")
            let result = try Scanning.scan(Workbench().catalog(record(affected: "[\(entry)]")), component)
            #expect(result.findings.isEmpty && result.undecided.count == questions)
        }
    }

    private func findings(_ affected: String, _ purl: String) throws -> (findings: Int, cleared: Int) {
        let result = try Scanning.scan(Workbench().catalog(record(affected: "[\(affected)]")), Scanning.component("c", purl: purl))
        return (result.findings.count, result.cleared.count)
    }

    /// Packages that the record names by purl, or by name in a collection.
    @Test(arguments: [
        (#""packageURL":"pkg:npm/pump""#, "pkg:npm/pump@1.5.0", 1), (#""packageURL":"pkg:npm/pump""#, "pkg:npm/pump@2.0.0", 0),
        (#""collectionURL":"https://pypi.org/project","packageName":"Pump_Tool""#, "pkg:pypi/pump-tool@1.5", 1),
        (#""collectionURL":"https://repo.maven.apache.org/maven2/","packageName":"org.x:pump""#, "pkg:maven/org.x/pump@1.5", 1),
        (#""collectionURL":"https://www.npmjs.com","packageName":"@x/pump""#, "pkg:npm/%40x/pump@1.5.0", 1),
        (#""collectionURL":"https://example.invalid","packageName":"pump""#, "pkg:npm/pump@1.5.0", 0),
    ])
    func readsPackages(_ members: String, _ purl: String, _ expected: Int) throws {
        let range = #""versions":[{"version":"1.0.0","lessThan":"2.0.0","status":"affected","versionType":"semver"}]"#
        #expect(try findings("{\(members),\(range)}", purl).findings == expected)
    }

    /// Red Hat names a package and, by CPE, the system that it is a part of: the system as a whole is not what has the flaw.
    @Test(arguments: [
        ("affected", "", 1, 0), ("unaffected", "", 0, 1), ("unknown", "", 0, 0),
        ("affected", #","versions":[{"version":"0:1.2-3.el9","lessThan":"*","versionType":"rpm","status":"unaffected"}]"#, 1, 0),
        ("affected", #","versions":[{"version":"0:1.2-1.el9","lessThan":"*","versionType":"rpm","status":"unaffected"}]"#, 0, 0),
    ])
    func readsPackagesOfRedHat(_ status: String, _ versions: String, _ expected: Int, _ cleared: Int) throws {
        let entry =
            #"{"vendor":"Red Hat","product":"Red Hat Enterprise Linux 9","packageName":"jss","cpes":["cpe:/o:redhat:enterprise_linux:9"],"#
            + #""collectionURL":"https://access.redhat.com/downloads/content/package-browser/","defaultStatus":"\#(status)"\#(versions)}"#
        let found = try findings(entry, "pkg:rpm/redhat/jss@1.2-2.el9?distro=rhel-9.4")
        #expect(found.findings == expected && found.cleared == cleared)
        #expect(try findings(entry, "pkg:rpm/redhat/jss@1.2-2.el8?distro=rhel-8.4").findings == 0)
        let system = try Scanning.component("rhel", cpe: "cpe:2.3:o:redhat:enterprise_linux:9:*:*:*:*:*:*:*")
        #expect(try Scanning.scan(Workbench().catalog(record(affected: "[\(entry)]")), system).findings.isEmpty)
    }

    /// Products in words only: asked about where maker and name are the component's, and its version is not outside.
    @Test(
        arguments: [
            ("Maker, Inc.", "Maker Pump", "1.5", 1), ("maker", "pump", "1.5", 1), ("maker", "pump", "2.0", 0), ("maker", "pump", nil, 1),
            ("other", "pump", "1.5", 0), ("maker", "pump 2", "1.5", 0), (nil, "pump", "1.5", 0),
        ] as [(String?, String, String?, Int)])
    func asksAboutProductsInWords(supplier: String?, name: String, version: String?, questions: Int) throws {
        let versions = #"[{"version":"1.0","lessThan":"2.0","status":"affected","versionType":"custom"}]"#
        let affected = #"[{"vendor":"Maker","product":"Pump","versions":\#(versions)}]"#
        let component = InventoryComponent(reference: "c", name: name, version: version, supplier: supplier)
        let result = try Scanning.scan(Workbench().catalog(record(affected: affected)), component)
        #expect(result.findings.isEmpty && result.cleared.isEmpty)
        #expect(result.undecided.map(\.reason) == Array(repeating: .nameOnly("Maker Pump"), count: questions))
    }

    @Test(arguments: [
        (#""vendor":"n/a","product":"n/a","versions":[{"version":"n/a","status":"affected"}]"#, 0),
        (#""vendor":"Unknown","product":"Unknown","defaultStatus":"affected""#, 0),
        (#""vendor":"Maker","product":"Pump","versions":[{"version":"n/a","status":"affected"}]"#, 1),
        (#""vendor":"Maker","product":"Pump","defaultStatus":"unaffected""#, 0),
        (#""vendor":"Maker","product":"Pump","defaultStatus":"affected""#, 1),
        (#""vendor":"Maker","product":"Pump""#, 0), (#""vendor":null,"product":"Pump","defaultStatus":"affected""#, 0),
        // The record itself says it better.
        (#""vendor":"Maker","product":"Pump","defaultStatus":"affected"},{"cpes":["cpe:2.3:a:x:y:*:*:*:*:*:*:*:*"],"defaultStatus":"affected""#, 0),
        (#""vendor":"Maker","product":"Pump","defaultStatus":"affected"},{"packageURL":"pkg:npm/y","defaultStatus":"affected""#, 0),
    ])
    func whatWordsSay(_ members: String, _ questions: Int) throws {
        for vendor in ["Maker", "n/a", "Unknown"] {
            let component = InventoryComponent(reference: "c", name: vendor == "Maker" ? "pump" : vendor, version: "1.0", supplier: vendor)
            let result = try Scanning.scan(Workbench().catalog(record(affected: "[{\(members)}]")), component)
            #expect(result.undecided.count == (vendor == "Maker" ? questions : 0), "\(vendor)")
        }
    }

    /// Another source's CPE names, and the question by words is not asked; a withdrawn one's do not count.
    @Test(arguments: [("Analyzed", 0), ("Rejected", 1)]) func wordsGiveWayToIdentifiers(_ status: String, _ questions: Int) throws {
        let words = record(affected: #"[{"vendor":"Maker","product":"Pump","defaultStatus":"affected"}]"#)
        let nvd =
            #"{"cve":{"id":"CVE-2026-1234","vulnStatus":"\#(status)","lastModified":"2026-01-01T00:00:00.000","descriptions":[],"#
            + #""configurations":[{"nodes":[{"operator":"OR","negate":false,"cpeMatch":[{"vulnerable":true,"#
            + #""criteria":"cpe:2.3:a:maker:pump:*:*:*:*:*:*:*:*","matchCriteriaId":"A"}]}]}]}}"#
        let component = InventoryComponent(reference: "c", name: "pump", version: "1.0", supplier: "Maker")
        let result = try Scanning.scan(Workbench().catalog(words, nvd), component)
        #expect(result.undecided.count { $0.reason == .nameOnly("Maker Pump") } == questions)
    }

    @Test func rejectedRecordsAreWithdrawn() throws {
        let text = record(affected: "[]").replacing("PUBLISHED", with: "REJECTED")
        #expect(try Feed.read(text).withdrawn == "rejected")
    }

    @Test func readsKEV() throws {
        let found = try Feed.read(
            #"""
            {"catalogVersion":"1","vulnerabilities":[{"cveID":"CVE-2021-44228","vendorProject":"Apache","product":"Log4j","vulnerabilityName":"Log4Shell",
              "dateAdded":"2021-12-10","shortDescription":"x","requiredAction":"Act.","dueDate":"2021-12-24","knownRansomwareCampaignUse":"Known","cwes":["CWE-20"]}]}
            """#)
        #expect(found.source == "CISA KEV")
        #expect(found.exploitation == KnownExploitation(added: "2021-12-10", due: "2021-12-24", ransomware: true, action: "Act."))
    }
}
