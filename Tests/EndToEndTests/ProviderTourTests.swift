import Foundation
import Testing

/// Publishing advisories from the command line, as the README shows it.
struct ProviderTourTests {
    private static let settings = """
        {"schema":"mimamori.provider-settings/1","origin":"https://www.example.com","role":"csaf_provider","last_updated":"2025-12-01T00:00:00Z",
        "publisher":{"category":"vendor","name":"Mimamori Medical","namespace":"https://psirt.example.com"},
        "security_txt":{"contacts":["mailto:psirt@example.com"],"expires":"2026-12-01T00:00:00Z"}}
        """

    private static func advisory(_ id: String, _ place: String, _ title: String) -> String {
        """
        {"document":{"category":"csaf_base","csaf_version":"2.0","distribution":{"tlp":{"label":"WHITE"}},"lang":"en",
        "publisher":{"category":"vendor","name":"Mimamori Medical","namespace":"https://psirt.example.com"},
        "references":[{"category":"self","summary":"This advisory","url":"https://www.example.com/.well-known/csaf/\(place)"}],"title":"\(title)",
        "tracking":{"current_release_date":"2025-11-02T00:00:00Z","id":"\(id)","initial_release_date":"2025-11-02T00:00:00Z",
        "revision_history":[{"date":"2025-11-02T00:00:00Z","number":"1","summary":"First."}],"status":"final","version":"1"}}}
        """
    }

    private static let steps: [TourStep] = [
        TourStep("", "advisory provide sample-advisories --to sample-tree --settings sample-provider.json"),
        TourStep("", "advisory check sample-tree"),
    ]

    @Test(arguments: ["ja", "en"]) func printsWhatTheReadmeShows(_ language: String) throws {
        let folder = try Folder()
        try FileManager.default.createDirectory(atPath: folder.path("sample-advisories"), withIntermediateDirectories: true)
        _ = try folder.write(Self.settings, as: "sample-provider.json")
        let (one, other) = ("v2.0/clear/2025/mima-sa-2025-1001.json", "2025/mima-sa-2025-1002.json")
        _ = try folder.write(Self.advisory("MIMA-SA-2025-1001", one, "Pump: update"), as: "sample-advisories/1001.json")
        // The second names an address at which the tree does not have it.
        _ = try folder.write(Self.advisory("MIMA-SA-2025-1002", other, "Monitor: update"), as: "sample-advisories/1002.json")
        try Golden.check(try Self.steps.map { try $0.told(in: folder, language: language) }.joined(), "provider.\(language).txt")
    }
}
