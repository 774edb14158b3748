import Diagnostics
import Testing

@testable import Catalog

/// What is wrong in an array of records is told by its place in it, and costs nothing else.
struct ElementTests {
    private func taken(_ text: String, as name: String = "feed.json") throws -> (ids: [String], problems: [String]) {
        let bench = try Workbench()
        let (_, progress) = try CatalogImport(target: bench.path("a.cat"), now: "2026-01-01T00:00:00Z").run([bench.write(text, as: name)])
        let catalog = try bench.open("a.cat")
        let ids = try (0..<catalog.recordCount).map { try catalog.record($0).id }.sorted()
        return (ids, progress.problems.map { "\($0.code) \($0.error.wording.english)" })
    }

    private static func nvd(_ number: Int) -> String { Feed.nvd("CVE-2024-\(number)", "").replacing("\n", with: " ") }
    private static func osv(_ number: Int) -> String { Feed.osv("PYSEC-\(number)", "PyPI", "x", "introduced:0").replacing("\n", with: " ") }

    @Test(arguments: [("null", "null"), ("\"},\"", "a string"), ("1.5", "a number"), ("[1,{}]", "an array"), ("true", "true or false")])
    func anElementThatIsNoObjectCostsNoOther(_ element: String, _ kind: String) throws {
        let wrapped = try taken("{\"vulnerabilities\":[\(Self.nvd(2001)),\n\(element),\(Self.nvd(2003)),\(Self.nvd(2004))],\"x\":1}")
        #expect(wrapped.ids == ["CVE-2024-2001", "CVE-2024-2003", "CVE-2024-2004"])
        #expect(wrapped.problems.count == 1)
        #expect(wrapped.problems.first?.hasPrefix("JSON-010 line 2, column 1 (/vulnerabilities/1): expected an object, found \(kind)") == true)
        let plain = try taken("[\(Self.osv(1)),\(element),\(Self.osv(2))]")
        #expect(plain.ids == ["PYSEC-1", "PYSEC-2"])
        #expect(plain.problems.count == 1 && plain.problems.first?.contains("(/1)") == true)
    }

    @Test func whatIsNoJSONEndsTheFileAndSaysSo() throws {
        let found = try taken("[\(Self.osv(1)),nul,\(Self.osv(2))]")
        #expect(found.ids == ["PYSEC-1"])
        #expect(found.problems.count == 1)
        #expect(
            found.problems.first?.hasPrefix("JSON-003 ") == true && found.problems.first?.hasSuffix("What follows in the file was not read.") == true)
    }

    @Test func aFileThatIsCutLeavesNothingToRead() throws {
        let found = try taken("[\(Self.osv(1)),{\"id\":")
        #expect(found.ids == ["PYSEC-1"])
        #expect(found.problems.first?.contains("not read") == false)
    }

    @Test func aRecordThatCannotBeReadIsToldByItsNumber() throws {
        let kev = #"{"cveID":"CVE-2024-1","dateAdded":"2024-05-01"}"#
        let found = try taken("{\"vulnerabilities\":[\(kev),{\"who\":1},{\"dateAdded\":\"2024-05-01\",\"cveID\":\"\"},\(kev)]}")
        #expect(found.ids == ["CVE-2024-1"])
        #expect(found.problems.count == 2)
        #expect(found.problems.first?.hasPrefix("CATALOG-001 /vulnerabilities/1: line 1: ") == true)
        #expect(found.problems.last?.hasPrefix("CATALOG-002 /vulnerabilities/2: line 1: ") == true)
    }

    /// A record a line that breaks off is on its own line, and not on the next.
    @Test func aBrokenLineIsToldByItsNumber() throws {
        let lines = (1...9).map { $0 == 5 ? "{\"id\":\"PYSEC-5\", " : Self.osv($0) }
        let found = try taken(lines.joined(separator: "\n"), as: "feed.jsonl")
        #expect(found.ids.count == 8)
        #expect(found.problems.count == 1 && found.problems.first?.hasPrefix("JSON-002 line 5, column 17: ") == true)
    }
}
