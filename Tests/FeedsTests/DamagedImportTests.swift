import Catalog
import Diagnostics
import Inputs
import Testing

@testable import Feeds

/// Of several files that are imported one is damaged: what is sound is taken, and nothing of what is not.
struct DamagedImportTests {
    private let bench: FeedBench

    init() throws { bench = try FeedBench() }

    private func bring(_ files: [String], whole: Bool = false) throws -> (info: CatalogInfo, progress: CatalogImport.Progress) {
        var job = CatalogImport(target: bench.path("a.cat"), now: "2027-01-01T00:00:00Z")
        job.isWhole = whole
        return try job.run(files.map { bench.path($0) })
    }

    /// An archive in which one byte is another than its checksum says.
    private func zip(_ files: [String: String], changing text: String, to other: String, as name: String) throws {
        var bytes = try bench.zip(files)
        let (old, new) = (Array(text.utf8), Array(other.utf8))
        let place = try #require(bytes.indices.first { bytes[$0...].starts(with: old) })
        bytes.replaceSubrange(place..<(place + old.count), with: new)
        try bench.write(bytes, as: name)
    }

    private func ids() throws -> [String] {
        let catalog = try bench.open("a.cat")
        return try (1...9).map { "GHSA-\($0)" }.filter { try !catalog.groups(id: $0).isEmpty }
    }

    @Test func whatIsSoundIsTaken() throws {
        try bench.write(Array((FeedBench.osv(1) + "\n" + FeedBench.osv(6)).utf8), as: "1.jsonl")
        // The damaged member has a newer version of a record that came before it.
        let newer = FeedBench.osv(1, modified: "2026-01-01T00:00:00Z") + "\n" + FeedBench.osv(3)
        try zip(["a.json": FeedBench.osv(2), "b.jsonl": newer, "c.json": FeedBench.osv(4)], changing: "GHSA-3", to: "GHSA-8", as: "2.zip")
        try bench.write([], as: "3.json")
        try bench.write(Array(FeedBench.osv(5).utf8), as: "4.json")
        let (info, progress) = try bring(["1.jsonl", "2.zip", "3.json", "4.json"])
        #expect(try ids() == ["GHSA-1", "GHSA-2", "GHSA-5", "GHSA-6"])
        #expect(info.records == 4 && progress.records == 4 && info.sources[0].newest == "2024-01-01T00:00:00Z")
        #expect(progress.problems.map(\.code) == ["INPUT-012", "INPUT-006"])
        let message = progress.problems[0].message(in: .english)
        #expect(message.contains("2.zip: the compressed") && message.contains("(records: 1)"), "\(message)")
        // All that its sources have is not known then.
        let again = try bring(["2.zip", "4.json"], whole: true)
        #expect(again.info.records == 4 && again.progress.notices.map(\.code) == ["CATALOG-023"])
    }

    @Test func aFileThatIsCutGivesWhatStoodBefore() throws {
        let bytes = try bench.zip(["a.json": FeedBench.osv(1), "b.json": FeedBench.osv(2)])
        try bench.write(Array(bytes.prefix(330)), as: "a.zip")
        let (info, progress) = try bring(["a.zip"])
        #expect(info.records == 1 && progress.problems.map(\.code) == ["INPUT-012"])
    }

    /// Damage that shows in the text first: the checksum tells that what stands before it is not to be trusted either.
    @Test func aMemberThatIsNoJSONEitherGivesNothing() throws {
        let text = "[\(FeedBench.osv(1)),\(FeedBench.osv(2))]"
        try zip(["a.json": text], changing: #","ranges""#, to: #"""ranges""#, as: "a.zip")
        try bench.write(Array("[\(FeedBench.osv(3)),{\"id\":}]".utf8), as: "b.json")
        #expect(try bring(["a.zip", "b.json"]).progress.problems.contains { $0.code == "INPUT-012" })
        // Of a sound file the records before a break of the text stay.
        #expect(try ids() == ["GHSA-3"])
    }

    @Test func nothingSoundIsAnError() throws {
        try zip(["a.json": FeedBench.osv(1)], changing: "GHSA-1", to: "GHSA-2", as: "a.zip")
        let error = #expect(throws: (any Error).self) { try bring(["a.zip"]) }
        #expect((error as? any ExplainedError)?.code == "INPUT-012")
        #expect(throws: (any Error).self) { try bench.open("a.cat") }
    }

    @Test func ofADayOfScoresNothingLessIsTaken() throws {
        let scores = "#model_version:v1,score_date:2026-01-02T00:00:00+0000\ncve,epss,percentile\nCVE-2024-1000,0.5,0.5\n"
        try zip(["epss.csv": scores + "CVE-2024-1001,0.5,0.5\n"], changing: "1001,0.5", to: "1001,0.9", as: "a.zip")
        try bench.write(Array(FeedBench.osv(1).utf8), as: "b.json")
        #expect(try bring(["a.zip", "b.json"]).info.sources.map(\.name) == ["OSV/GHSA"])
    }

    @Test func ofADamagedLifeCycleNothingIsTaken() throws {
        let cycles = #"[{"cycle":"3","eol":"2030-01-01"}]"#
        try zip(["python.json": cycles], changing: "2030", to: "2031", as: "a.zip")
        try bench.write(Array(FeedBench.osv(1).utf8), as: "b.json")
        #expect(try bring(["a.zip", "b.json"]).info.lifecycles == 0)
    }
}
