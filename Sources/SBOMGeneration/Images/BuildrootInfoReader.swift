import Diagnostics
import JSONStream
import SBOM

/// What Buildroot prints with `make show-info`: each package with its licences, its CPE name and what it needs (Buildroot manual, "show-info").
enum BuildrootInfoReader {
    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        let entries = try file.json().members.filter { $0.value.text("type") != nil }
        guard !entries.isEmpty else { throw .notWhatItSays(file.kind, line: nil) }
        harvest.statesNeeds = true
        harvest.phase = "build"
        var indices: [String: Int] = [:]
        var virtual: [String: [String]] = [:]
        for entry in entries {
            let info = entry.value
            // The picture of the whole file system is no part of it.
            if info.text("type") == "rootfs" { continue }
            if info.isTrue("virtual") {
                virtual[entry.key] = info.texts("dependencies")
                continue
            }
            indices[entry.key] = try harvest.add(component(info.text("name") ?? entry.key, info, &harvest))
        }
        for entry in entries {
            guard let from = indices[entry.key] else { continue }
            // A virtual package stands for the one that does its work, which is what it needs.
            var (waiting, seen) = (entry.value.texts("dependencies"), Set<String>())
            while let name = waiting.popLast() {
                guard seen.insert(name).inserted else { continue }
                if let to = indices[name] { try harvest.need(from, to) } else { waiting += virtual[name] ?? [] }
            }
        }
        if entries.contains(where: { !$0.value.list("ignore_cves").isEmpty }) { harvest.note(.remark(YoctoChecksReader.withoutFindings)) }
    }

    private static func component(_ name: String, _ info: JSONValue, _ harvest: inout Harvest) -> Component {
        let download = info.list("downloads").first
        let address = download.flatMap { first in
            first.texts("uris").first.flatMap { BuildrootReader.address($0, first.text("source")) }
        }
        var part = harvest.component(type: "generic", name: name, version: info.text("version"), qualifiers: [("download_url", address)])
        part.licenses = LicenseReading.claims(BuildrootReader.split(info.text("licenses").flatMap { $0 == "unknown" ? nil : $0 }))
        part.cpes = CPENames.wellFormed(info.text("cpe-id").map { [$0] } ?? [], &harvest)
        if let address { part.externalReferences = [ExternalReference(type: "distribution", locator: address)] }
        // Tools that run where the image is built.
        if info.text("type") == "host" { part.scope = .excluded }
        return part
    }
}
