import Diagnostics
import JSONStream
import Testing

@testable import Catalog

struct KEVTableTests {
    private let header =
        "cveID,vendorProject,product,vulnerabilityName,dateAdded,shortDescription,requiredAction,dueDate,knownRansomwareCampaignUse,notes,cwes\n"

    @Test func rowsSayWhatTheJSONFormSays() throws {
        let table = header + "CVE-2025-1,V,P,\"A \"\"name\"\"\",2025-08-25,\"Line one,\nline two\",Act,2025-09-15,Known,,\"CWE-59, CWE-436\"\n"
        let json = #"""
            {"cveID":"CVE-2025-1","vendorProject":"V","product":"P","vulnerabilityName":"A \"name\"","dateAdded":"2025-08-25",
             "shortDescription":"Line one,\nline two","requiredAction":"Act","dueDate":"2025-09-15","knownRansomwareCampaignUse":"Known","notes":"",
             "cwes":["CWE-59","CWE-436"]}
            """#
        #expect(try Feed.document(table) == [Feed.read(json)])
    }

    @Test func aRowWithoutAnIdIsNamedAndLeftOut() throws {
        let table = header + ",V,P,N,2025-08-25,,,,,,\nCVE-2025-2,V,P,N,2025-08-26,,,,Unknown,,\nCVE-2025-3,V,P,N,,,,,,,\n"
        let contents = try KEVTableReader.read(ByteBlock(table.utf8))
        #expect(contents.vulnerabilities.map(\.id) == ["CVE-2025-2"])
        #expect(contents.problems.map { $0.code } == ["CATALOG-002", "CATALOG-010"])
    }

    @Test func aRowIsToldByTheLineOnWhichItBegins() throws {
        let table = header + "CVE-2025-1,V,P,\"two\nlines\",2025-08-25,,,,,,\n,V,P,N,2025-08-25,,,,,,\nCVE-2025-3,V,P,N,,,,,,,\n"
        let contents = try KEVTableReader.read(ByteBlock(table.utf8))
        #expect(contents.problems.map { $0.wording.english.prefix { $0 != ":" } } == ["line 4", "line 5"])
    }

    @Test(.enabled(if: TestData.isPresent)) func theRealTableIsTheRealList() throws {
        let bench = try Workbench()
        func names(_ file: String, _ target: String) throws -> [VulnerabilityRecord] {
            let path = bench.path(target)
            _ = try CatalogImport(target: path, now: "2026-01-01T00:00:00Z").run([TestData.path("kev/\(file)")])
            let catalog = try bench.open(target)
            return try (0..<catalog.recordCount).map { try catalog.record($0) }.sorted { $0.id < $1.id }
        }
        let table = try names("known_exploited_vulnerabilities.csv.gz", "csv.cat")
        let list = try names("known_exploited_vulnerabilities.json.gz", "json.cat")
        #expect(table.count > 1_000)
        #expect(table.map(\.id) == list.map(\.id))
        #expect(table.map(\.exploitation?.added) == list.map(\.exploitation?.added))
        #expect(table.map(\.exploitation?.ransomware) == list.map(\.exploitation?.ransomware))
        #expect(table.map(\.weaknesses) == list.map(\.weaknesses))
    }
}
