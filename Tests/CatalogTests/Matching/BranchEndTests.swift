import Inputs
import JSONStream
import Testing

@testable import Catalog

/// Ranges that end with a branch (`5.4.*`), which the kernel's CNA writes.
struct BranchEndTests {
    /// Facts of CVE-2021-46973 and of others as the CNA of the kernel writes them.
    static let kernel = """
        {"status":"affected","version":"5.4"},{"status":"unaffected","version":"0","lessThan":"5.4","versionType":"semver"},
        {"status":"unaffected","version":"5.4.10","lessThanOrEqual":"5.4.*","versionType":"semver"},
        {"status":"unaffected","version":"5.10.35","lessThanOrEqual":"5.10.*","versionType":"custom"},
        {"status":"unaffected","version":"6.6","lessThanOrEqual":"*","versionType":"original_commit_for_fix"}
        """

    @Test(arguments: [
        ("4.19", "no"), ("5.4", "yes"), ("5.4.9", "yes"), ("5.4.10", "no"), ("5.4.100", "no"), ("5.4.300", "no"), ("5.5", "yes"), ("5.5-rc1", "yes"),
        ("5.10", "yes"), ("5.10.34", "yes"), ("5.10.35", "no"), ("5.11", "yes"), ("6.5.13", "yes"), ("6.6", "no"), ("6.12.1", "no"),
    ])
    func branchesEndWhereTheNextBegins(version: String, expected: String) throws {
        #expect(try CVEFeed.answer(Workbench().catalog(CVEFeed.record(CVEFeed.entry(Self.kernel, "affected"))), version) == expected)
        let catalog = try Workbench().catalog(CVEFeed.record(CVEFeed.package(Self.kernel, "affected")))
        #expect(CVEFeed.answer(try Scanning.scan(catalog, Scanning.component("p", purl: "pkg:generic/pump@\(version)"))) == expected)
    }

    /// What the record clears, another source's statement does not become.
    @Test func otherSourcesStand() throws {
        let bounds = Feed.criterion("cpe:2.3:o:maker:pump:*:*:*:*:*:*:*:*", bounds: #""versionEndExcluding":"7.0""#)
        let catalog = try Workbench().catalog(CVEFeed.record(CVEFeed.entry(Self.kernel, "affected")), Feed.nvd("CVE-2026-1", Feed.anyOf(bounds)))
        for version in ["4.19", "5.4.100", "5.5", "6.6"] { #expect(try CVEFeed.answer(catalog, version) == "yes") }
        #expect(try CVEFeed.answer(catalog, "7.0") == "no")
    }
}

/// Real records: those of the kernel's CNA, held against the algorithm of the record format.
@Suite(.enabled(if: TestData.isPresent, "../shared/data is not here: kernel records were not decided"))
struct KernelRecordTests {
    private struct Entry {
        var product: String
        var versions: [JSONValue]
    }

    /// Entries that call every version affected but some; of each the versions, made a product of its own.
    private static func entries() throws -> [Entry] {
        let block = try DocumentFile.open(TestData.path("cve5/vulnrichment-with-cpes.jsonl.zst"))
        var found: [Entry] = []
        for line in block.bytes.split(separator: UInt8(ascii: "\n")) where block.contains(".*\"", in: line.startIndex..<line.endIndex) {
            var json = JSONReader(ByteBlock(line))
            for entry in try json.value()["containers"]?["cna"]?["affected"]?.elements ?? [] {
                guard entry["defaultStatus"]?.stringValue == "affected", entry["product"]?.stringValue == "Linux" else { continue }
                found.append(Entry(product: "p\(found.count)", versions: entry["versions"]?.elements ?? []))
            }
        }
        return found
    }

    /// The numbers of a version; an asterisk is larger than any.
    private static func numbers(_ text: String) -> [Int] { text.split(separator: ".").map { $0 == "*" ? Int.max : Int($0) ?? -1 } }

    private static func isLess(_ left: [Int], _ right: [Int]) -> Bool {
        let count = max(left.count, right.count)
        func padded(_ numbers: [Int]) -> [Int] { numbers + Array(repeating: 0, count: count - numbers.count) }
        return padded(left).lexicographicallyPrecedes(padded(right))
    }

    /// CVE JSON record format 5.1, `versions`: "the algorithm to decide the status".
    private static func status(_ version: [Int], _ entry: Entry) -> String {
        for range in entry.versions {
            let begin = numbers(range["version"]?.stringValue ?? "")
            let status = range["status"]?.stringValue ?? "unknown"
            if let end = range["lessThan"]?.stringValue {
                if !isLess(version, begin), isLess(version, numbers(end)) { return status }
            } else if let end = range["lessThanOrEqual"]?.stringValue {
                if !isLess(version, begin), !isLess(numbers(end), version) { return status }
            } else if !isLess(version, begin), !isLess(begin, version) {
                return status
            }
        }
        return "affected"
    }

    @Test func areDecidedAsTheFormatSays() throws {
        let entries = try Self.entries()
        #expect(entries.count > 50)
        let feed = entries.enumerated().map { number, entry in
            let versions = entry.versions.map { range in
                "{" + range.members.map { "\"\($0.key)\":\"\($0.value.scalarText ?? "")\"" }.joined(separator: ",") + "}"
            }
            return CVEFeed.record(
                CVEFeed.entry(versions.joined(separator: ","), "affected", entry.product), id: "CVE-2026-\(1000 + number)")
        }
        let catalog = try Workbench().catalog(feed.joined(separator: "\n"))
        var asked = 0
        for entry in entries {
            var probes = ["4.0", "4.14.100", "4.19.50", "5.0", "5.4.100", "5.5", "5.10.1", "5.10.200", "5.15.60", "6.1", "6.1.90", "6.6.3", "6.10"]
            for range in entry.versions {
                for text in ["version", "lessThan", "lessThanOrEqual"].compactMap({ range[$0]?.stringValue }) where text != "*" {
                    let plain = text.replacing(".*", with: ".999")
                    probes += [plain, plain + ".1"]
                }
            }
            for version in Set(probes) {
                let expected = Self.status(Self.numbers(version), entry) == "affected" ? "yes" : "no"
                let answer = try CVEFeed.answer(catalog, version, entry.product)
                #expect(answer == expected, "\(version) of \(entry.versions)")
                asked += 1
            }
        }
        #expect(asked > 1000)
    }
}
