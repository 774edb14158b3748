import JSONStream
import PackageURL
import SBOM

/// CocoaPods' `Podfile.lock`.
enum PodLockReader {
    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        let lock = try file.yaml()
        guard let pods = lock["PODS"]?.arrayValue else { throw .notWhatItSays(file.kind, line: nil) }
        harvest.statesNeeds = true
        var indices: [String: Int] = [:]
        var wants: [(from: Int, names: [String])] = []
        for pod in pods {
            // A pod without needs is a text, one with needs a mapping from that text to them.
            let entry = pod.stringValue ?? pod.members.first?.key ?? ""
            guard let (full, version) = parts(entry) else {
                harvest.note(.entryPassedOver(entry, line: nil))
                continue
            }
            let (name, subspec) = full.cut(at: "/").map { (String($0.before), String($0.after)) } ?? (full, nil)
            var part: Component
            let place = lock["EXTERNAL SOURCES"]?[name]
            if let path = place?.text(":path") {
                part = harvest.ownComponent(name: full, version: version, place: path)
            } else {
                // Which commit was taken stands apart.
                let commit = lock["CHECKOUT OPTIONS"]?[name]?.text(":commit") ?? place?.text(":commit")
                let address = place?.text(":git").map { RepositoryAddress.of($0, commit: commit) }
                part = harvest.component(type: "cocoapods", name: name, version: version, qualifiers: [("vcs_url", address)], subpath: subspec)
                if let address { part.externalReferences = [ExternalReference(type: "vcs", locator: address)] }
                part.name = full
            }
            indices[full] = try harvest.add(part)
            let needs = pod.members.first?.value.arrayValue?.compactMap(\.stringValue) ?? []
            if let index = indices[full] { wants.append((index, needs.map { String($0.prefix { $0 != " " }) })) }
        }
        for (from, names) in wants { for name in names { if let index = indices[name] { try harvest.need(from, index) } } }
        for name in lock.texts("DEPENDENCIES").map({ String($0.prefix { $0 != " " }) }) {
            if let index = indices[name] { try harvest.need(nil, index) }
        }
    }

    /// `Name/Subspec (1.2.3)`.
    private static func parts(_ entry: String) -> (String, String)? {
        guard let (name, version) = entry.cut(at: "("), let (number, _) = version.cut(at: ")") else { return nil }
        return name.trimmed.isEmpty ? nil : (String(name.trimmed), String(number))
    }
}
