import Database
import Foundation
import TestDatabases
import Testing

/// The sample maker's story as `./scripts/demo` tells it, in both languages: every step ends as the script says, and what it leaves can be used.
struct DemoStoryTests {
    /// Where the registry is, and in which language the story is told.
    private static let tellings: [(driver: TestDatabase, language: String)] =
        TestDatabase.present.flatMap { driver in (driver == .sqlite ? ["ja", "en"] : ["ja"]).map { (driver, $0) } }

    @Test(arguments: tellings) func isToldToItsEnd(_ driver: TestDatabase, _ language: String) async throws {
        let folder = try Folder()
        // On SQLite the registry is in the story's own folder.
        let location = driver == .postgres ? try await driver.make() : nil
        var place = ""
        if case .postgres(let address)? = location { place = address }
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
        let story = folder.path("story")
        try Shell.run(
            """
            cd '\(root)' && MIMAMORI_LANG=\(language) MIMAMORI_DATABASE='\(place)' MIMAMORI_DEMO_FOLDER='\(story)' bash -c '
                set -euo pipefail; . scripts/lib/setup.sh; . scripts/lib/demo_story.sh; program=$1; tell_story' story '\(Program.path)' \
                >'\(folder.path("out"))' 2>&1 || { cat '\(folder.path("out"))' >&2; exit 1; }
            """)
        let told = try String(contentsOfFile: folder.path("out"), encoding: .utf8)
        // Whoever wrote a document does not approve it.
        #expect(told.contains("REG-008"))
        var desk = ["MIMAMORI_PERSON": "ito"]
        desk[place.isEmpty ? "MIMAMORI_DATA" : "MIMAMORI_DATABASE"] = place.isEmpty ? "\(story)/desk" : place
        let parts = try Program.run(["component", "where", "wolfssl", "--format", "json"], environment: desk)
        let items = try #require(JSONSerialization.jsonObject(with: Data(parts.output.utf8)) as? [String: Any])["items"] as? [[String: Any]]
        // Corrected once in the first release; the SBOM of the second says nothing, and has it all the same.
        #expect(items?.compactMap { $0["version"] as? String } == ["5.5.0", "5.5.0"])
        for name in ["status-ja.pdf", "status-en.pdf"] {
            #expect(try Data(contentsOf: URL(filePath: "\(story)/\(name)")).starts(with: Data("%PDF-".utf8)))
        }
        if let location { try await driver.remove(location) }
    }
}
