import Catalog
import Foundation
import Inputs

/// A catalogue of made-up vulnerabilities in which every package of ``PSIRTLoad`` has one.
struct PSIRTFeed {
    private static let vectors = [
        "AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "AV:N/AC:L/PR:L/UI:N/S:U/C:L/I:L/A:N", "AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N",
        "AV:N/AC:L/PR:N/UI:R/S:U/C:H/I:N/A:N", "AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H",
    ]

    /// Tells catalogues apart.
    let number: Int
    /// Packages that have a vulnerability.
    let packages: Int
    /// How many of them have a second one.
    var more = 0
    /// How many have another score than in catalogue 0.
    var changed = 0

    /// The catalogue, written into `folder`.
    func catalog(in folder: URL) throws -> Catalog {
        let feed = folder.appending(path: "psirt-\(number).osv.jsonl")
        var text = ""
        for index in 0..<packages { text += record(index, index, index < changed ? index + 1 : index) }
        for index in 0..<more { text += record(packages + index, index * 7 % packages, index) }
        try Data(text.utf8).write(to: feed)
        let path = folder.appending(path: "psirt-\(number).cat").path
        try? FileManager.default.removeItem(atPath: path)
        _ = try CatalogImport(target: path, now: "2026-11-2\(number)T00:00:00Z").run([feed.path])
        return try Catalog(MappedFile.open(path), path: path)
    }

    private func record(_ id: Int, _ package: Int, _ vector: Int) -> String {
        let part = GeneratedPart(package, isOlder: false)
        let kind = part.osvEcosystem == "PyPI" || part.osvEcosystem == "Maven" ? "ECOSYSTEM" : "SEMVER"
        return """
            {"id":"GHSA-\(id)-\(id)-\(id)","modified":"2026-01-0\(vector == id ? 1 : 2)T00:00:00Z","aliases":["CVE-2026-\(100_000 + id)"],\
            "severity":[{"type":"CVSS_V3","score":"CVSS:3.1/\(Self.vectors[vector % Self.vectors.count])"}],\
            "summary":"A flaw of number \(id) in \(part.plainName)",\
            "affected":[{"package":{"ecosystem":"\(part.osvEcosystem)","name":"\(part.osvName)"},\
            "ranges":[{"type":"\(kind)","events":[{"introduced":"0"}]}]}]}

            """
    }
}
