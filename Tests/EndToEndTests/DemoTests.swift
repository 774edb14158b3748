import Foundation
import Testing

/// The embedded sample: what the README shows, and that every record teaches what docs/sample.md says it does.
struct DemoTests {
    @Test(arguments: ["ja", "en"])
    func printsWhatIsStored(_ language: String) throws {
        let result = try Program.run(["demo"], language: language)
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        try Golden.check(result.output, "demo.\(language).txt")
    }

    @Test func everyExpectationHolds() throws {
        let folder = try Folder()
        try #require(try Program.run(["demo", "--write", folder.url.path]).status == 0)
        let catalog = folder.path("sample.cat")
        let feeds = ["sample-catalog.osv.jsonl", "sample-catalog.nvd.json"].map(folder.path)
        try #require(try Program.run(["catalog", "import", "--into", catalog] + feeds).status == 0)
        let scan = try Program.run(["scan", folder.path("sample-sbom.cdx.json"), "--catalog", catalog, "--format", "json"])
        let report = try #require(try JSONSerialization.jsonObject(with: Data(scan.output.utf8)) as? [String: Any])
        var affected: Set<String> = []
        for finding in report["findings"] as? [[String: Any]] ?? [] {
            let component = finding["component"] as? [String: Any]
            let vulnerability = finding["vulnerability"] as? [String: Any]
            let ids = [vulnerability?["id"] as? String].compactMap { $0 } + (vulnerability?["aliases"] as? [String] ?? [])
            for id in ids { affected.insert("\(component?["name"] as? String ?? "") \(component?["version"] as? String ?? "") \(id)") }
        }
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "sample-expectations.tsv")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
        var run = 0
        for line in lines {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count >= 5 else { continue }
            run += 1
            // A component's full name carries its group; the table may give either.
            let isAffected = affected.contains { entry in
                entry.hasSuffix("\(fields[0]) \(fields[1]) \(fields[2])")
            }
            #expect(isAffected == (fields[3] == "affected"), "\(line)")
        }
        #expect(run > 20)
    }

    @Test func showsItsLimits() throws {
        let output = try Program.run(["demo"]).output
        #expect(output.contains("could not be looked up"))
        #expect(output.contains("Needs a person's judgement"))
    }
}
