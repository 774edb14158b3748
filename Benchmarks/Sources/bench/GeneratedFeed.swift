import Catalog
import Foundation
import Inputs

/// A catalogue of made-up vulnerabilities of the packages of ``GeneratedPart``.
struct GeneratedFeed {
    /// Vulnerabilities, one in thirty packages of the pool.
    static let count = RegistryLoad.pool / 30

    /// Tells catalogues apart.
    let number: Int
    /// How many of the vulnerabilities are fixed in another version than in catalogue 0.
    var changed = 0

    /// The catalogue, written into `folder`.
    func catalog(in folder: URL) throws -> Catalog {
        let feed = folder.appending(path: "feed-\(number).osv.jsonl")
        var text = ""
        for index in 0..<Self.count { text += record(index) + "\n" }
        try Data(text.utf8).write(to: feed)
        let path = folder.appending(path: "catalogue-\(number).cat").path
        try? FileManager.default.removeItem(atPath: path)
        _ = try CatalogImport(target: path, now: "2026-11-2\(number)T00:00:00Z").run([feed.path])
        return try Catalog(MappedFile.open(path), path: path)
    }

    private func record(_ index: Int) -> String {
        let part = GeneratedPart(index * 30 + index % 7, isOlder: false)
        let fixed = index < changed ? "\(index % 6 + 1).0.0" : "\(index % 5 + 2).15.0"
        let severity = index % 3 == 0 ? "C:H/I:H/A:H" : "C:L/I:L/A:N"
        return """
            {"id":"GHSA-\(index)-\(index)-\(index)","modified":"2026-01-0\(index < changed ? 2 : 1)T00:00:00Z","aliases":["CVE-2026-\(10_000 + index)"],\
            "severity":[{"type":"CVSS_V3","score":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/\(severity)"}],"summary":"A flaw of number \(index) in \(part.plainName)",\
            "affected":[{"package":{"ecosystem":"\(part.osvEcosystem)","name":"\(part.osvName)"},\
            "ranges":[{"type":"\(part.osvEcosystem == "PyPI" || part.osvEcosystem == "Maven" ? "ECOSYSTEM" : "SEMVER")",\
            "events":[{"introduced":"0"},{"fixed":"\(fixed)"}]}]}]}
            """
    }
}
