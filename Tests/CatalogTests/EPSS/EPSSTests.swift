import Diagnostics
import JSONStream
import Testing

@testable import Catalog

struct EPSSTests {
    @Test(arguments: [
        ("0.94387", "0.94387"), ("1", "1.0"), ("0", "0.0"), ("0.00043", "0.00043"), ("9.4e-1", "0.94"), ("1e-5", "0.00001"),
        ("0.1234567891", "0.123456789"),
    ])
    func keepsDigits(text: String, shown: String) throws {
        let value = try #require(EPSSScore.billionths(Array(text.utf8)))
        #expect(EPSSScore(billionths: value, percentileBillionths: 0).text == shown)
    }

    @Test(arguments: ["", ".", "1.1", "-0.1", "abc", "0.5x", "1e99", "0.1.2", "12345678901234567890", "e5"])
    func refusesOtherNumbers(text: String) { #expect(EPSSScore.billionths(Array(text.utf8)) == nil) }

    @Test func keysSortLikeTheirIDs() {
        let ids = ["CVE-1999-0001", "CVE-1999-10000", "CVE-2021-44228", "CVE-2021-100000"]
        let keys = ids.compactMap { EPSSTable.key($0.utf8) }
        #expect(keys.count == 4 && keys == keys.sorted())
        for wrong in ["CVE-21-1", "GHSA-aaaa", "CVE-2021-", "CVE-2021-12x4", "CVE-2021", "cve-2021-44228", "CVE-2021-1234567890"] {
            #expect(EPSSTable.key(wrong.utf8) == nil, "\(wrong)")
        }
    }

    private let day = "#model_version:v2025.03.14,score_date:2026-11-20T00:00:00+0000\ncve,epss,percentile\n"

    @Test func scoresAreFoundAndCarriedOver() throws {
        let bench = try Workbench()
        let first = try bench.write(day + "CVE-2021-44228,0.94,0.999\r\nCVE-1999-0001,0.01,0.5\nCVE-2021-44228,0.95,0.9991\n", as: "epss.csv")
        let target = bench.path("a.cat")
        let (info, progress) = try CatalogImport(target: target, now: "2026-11-21T00:00:00Z").run([first])
        #expect(progress.problems.isEmpty)
        #expect(info.sources.map(\.name) == ["EPSS"] && info.sources[0].records == 2 && info.sources[0].newest == "2026-11-20T00:00:00+0000")
        let osv = try bench.write(Feed.osv("PYSEC-1", "PyPI", "x", "introduced:0", aliases: ["CVE-2021-44228"]))
        _ = try CatalogImport(target: target, now: "2026-11-22T00:00:00Z").run([osv])
        let catalog = try bench.open("a.cat")
        #expect(try catalog.epss("CVE-2021-44228")?.text == "0.95")
        #expect(try catalog.epss("CVE-1999-0001")?.percentileText == "0.5")
        #expect(try catalog.epss("CVE-2000-0001") == nil)
        #expect(try catalog.epss("PYSEC-1") == nil)
        let digest = try VulnerabilityDigest(#require(catalog.groups(id: "CVE-2021-44228").first), in: catalog)
        #expect(digest.epss?.text == "0.95")
        #expect(catalog.info.sources.first { $0.name == "EPSS" }?.imported == "2026-11-21T00:00:00Z")
    }

    @Test func olderScoresDoNotReplaceNewer() throws {
        let bench = try Workbench()
        let target = bench.path("a.cat")
        _ = try CatalogImport(target: target, now: "2026-11-21T00:00:00Z").run([try bench.write(day + "CVE-2021-44228,0.9,0.9\n", as: "new.csv")])
        let old = try bench.write("#model_version:v1,score_date:2026-01-01T00:00:00+0000\nCVE-2021-44228,0.1,0.1\n", as: "old.csv")
        let error = #expect(throws: PlacedError.self) { try CatalogImport(target: target, now: "2026-11-22T00:00:00Z").run([old]) }
        #expect(error?.code == "CATALOG-022" && error?.file == old)
        #expect(try bench.open("a.cat").epss("CVE-2021-44228")?.text == "0.9")
        // Beside something that is taken it is said, and the scores are not told to be of today.
        let undated = try bench.write("cve,epss,percentile\nCVE-2021-44228,0.2,0.2\n", as: "undated.csv")
        let osv = try bench.write(Feed.osv("PYSEC-1", "PyPI", "x", "introduced:0"))
        var job = CatalogImport(target: target, now: "2026-11-23T00:00:00Z")
        for file in [old, undated] {
            let (info, progress) = try job.run([file, osv])
            #expect(progress.records == 1 && progress.notices.map(\.code) == ["CATALOG-022"] && progress.notices.first?.file == file)
            #expect(info.sources.first { $0.name == "EPSS" }?.imported == "2026-11-21T00:00:00Z")
        }
        job.force = true
        for (file, score) in [(old, "0.1"), (undated, "0.2")] {
            let (_, progress) = try job.run([file])
            #expect(progress.records == 1 && progress.notices.isEmpty)
            #expect(try bench.open("a.cat").epss("CVE-2021-44228")?.text == score)
        }
    }

    @Test(arguments: ["", "#model_version:v1,score_date:2026-11-20T00:00:00+0000\n"])
    func filesOfOneDayAreUnited(_ comment: String) throws {
        let bench = try Workbench()
        let files = [
            try bench.write("\(comment)cve,epss,percentile\nCVE-2021-0003,0.3,0.3\nCVE-2021-0001,0.1,0.1\n", as: "1.csv"),
            try bench.write("\(comment)cve,epss,percentile\nCVE-2021-0002,0.2,0.2\nCVE-2021-0003,0.9,0.9\n", as: "2.csv"),
        ]
        let (info, progress) = try CatalogImport(target: bench.path("a.cat"), now: "2026-11-21T00:00:00Z").run(files)
        #expect(progress.records == 3 && info.sources[0].records == 3 && progress.notices.isEmpty)
        let catalog = try bench.open("a.cat")
        #expect(try ["1", "2", "3"].map { try catalog.epss("CVE-2021-000\($0)")?.text } == ["0.1", "0.2", "0.9"])
    }

    @Test func ofFilesOfSeveralDaysTheLatestIsTaken() throws {
        let bench = try Workbench()
        let files = try ["19", "21", "20"].map { day in
            try bench.write("#model_version:v1,score_date:2026-11-\(day)T00:00:00+0000\nCVE-2021-0001,0.\(day),0.1\n", as: "\(day).csv")
        }
        let (_, progress) = try CatalogImport(target: bench.path("a.cat"), now: "2026-11-21T00:00:00Z").run(files)
        #expect(progress.records == 1 && progress.notices.map(\.file) == [files[0], files[2]])
        #expect(try bench.open("a.cat").epss("CVE-2021-0001")?.text == "0.21")
    }

    /// An archive may hold two files of one name: each has a day of its own.
    @Test func filesOfOneNameAreTwo() throws {
        var intake = EPSSIntake()
        for (day, score) in [("2024-01-01", "0.9"), ("2023-01-01", "0.1")] {
            intake.begin()
            for line in ["#model_version:v1,score_date:\(day)T00:00:00+0000", "cve,epss,percentile", "CVE-2021-0001,\(score),0.5"] {
                try Array(line.utf8).withUnsafeBufferPointer { line throws(CatalogError) in try intake.take(line, of: "a.zip/epss.csv") }
            }
        }
        intake.end()
        #expect(intake.table?.day == "2024-01-01T00:00:00+0000" && intake.table?.entries.count == 1)
        #expect(intake.files == ["a.zip/epss.csv"] && intake.passed.map(\.day) == ["2023-01-01T00:00:00+0000"])
    }

    @Test func aByteOrderMarkIsNoneOfTheText() throws {
        let bench = try Workbench()
        for text in ["cve,epss,percentile\nCVE-2021-44228,0.9,0.9\n", day + "CVE-2021-44228,0.9,0.9\n"] {
            let file = try bench.write("\u{FEFF}" + text.replacing("\n", with: "\r\n"), as: "epss.csv")
            let (info, progress) = try CatalogImport(target: bench.path("a.cat"), now: "2026-11-21T00:00:00Z").run([file])
            #expect(progress.problems.isEmpty && info.sources.map(\.records) == [1])
        }
        #expect(try bench.open("a.cat").info.sources[0].newest == "2026-11-20T00:00:00+0000")
    }

    @Test func badLinesAreNamedAndTheOthersTaken() throws {
        let bench = try Workbench()
        let file = try bench.write(day + "CVE-2021-44228,0.9,0.9\nCVE-2021-1,high,0.1\n,,\nCVE-2021-0002,0.2,0.2", as: "epss.csv")
        let (info, progress) = try CatalogImport(target: bench.path("a.cat"), now: "2026-11-21T00:00:00Z").run([file])
        #expect(info.sources[0].records == 2)
        #expect(progress.problems.count == 2)
        #expect(progress.problems[0].message(in: .english).contains("line 4"))
        #expect(progress.problems[0].message(in: .japanese).contains("4行"))
    }
}
