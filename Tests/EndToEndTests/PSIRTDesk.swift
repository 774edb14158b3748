import Foundation
import Testing

/// The sample maker's desk with one matched release, for tests of triage and cases.
struct PSIRTDesk {
    let folder: Folder

    init() throws {
        folder = try Folder()
        try #require(try Program.run(["demo", "--write", folder.url.path]).status == 0)
        let feeds = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter { $0.contains("catalog") }.sorted()
        try #require(try Program.run(["catalog", "import", "--into", folder.path("sample.cat")] + feeds.map(folder.path)).status == 0)
        for (person, line) in [
            ("", "setup --admin sato --admin-name Sato --maker MIMA --maker-name M --maker-name-en M"),
            ("sato", "user add ito --name Ito --role quality --role psirt"), ("sato", "user add ono --name Ono --role safety"),
            ("sato", "user add kato --name Kato --role developer"), ("ito", "product add MP-300 --name Pump --name-en Pump"),
            ("ito", "release add MP-300@2.4.1"), ("ito", "release import MP-300@2.4.1 sample-sbom.cdx.json --catalog sample.cat"),
        ] { try done(person, line) }
    }

    /// Runs a command line; `'…'` keeps blanks together.
    ///
    /// - Parameter later: seconds by which the program's clock, which stands still, is put forward.
    func run(_ person: String, _ line: String, language: String = "en", later: Int = 0) throws -> Program.Result {
        let words = line.split(separator: "'", omittingEmptySubsequences: false).enumerated().flatMap { place, part in
            place % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
        }
        return try Program.run(
            words.map { $0.hasPrefix("sample") ? folder.path($0) : $0 }, language: language,
            environment: [
                "MIMAMORI_DATA": folder.path("desk"), "MIMAMORI_PERSON": person, "SOURCE_DATE_EPOCH": "\(Program.clock + later)",
            ])
    }

    @discardableResult
    func done(_ person: String, _ line: String, status: Int32 = 0, later: Int = 0) throws -> String {
        let result = try run(person, line, later: later)
        #expect(result.status == status, "\(line): \(result.errors)")
        return result.output
    }

    /// Runs it with JSON as its answer, and holds that against the schema of lists.
    func schema(_ person: String, _ line: String) throws {
        let output = try done(person, line + " --format json")
        if SchemaCheck.isPresent { #expect(try SchemaCheck.problem(output, "desk-list") == nil, "\(line)") }
    }
}
