import PackageURL
import SBOM

/// The packages of an Alpine system: `lib/apk/db/installed` (apk-installed(5), APKv2 database).
struct ApkReader {
    private static let wanted: Set<String> = ["P", "V", "A", "L", "U", "o", "m", "D", "p", "C", "T"]

    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        harvest.statesNeeds = true
        harvest.phase = "post-build"
        let system = OSRelease.of(file)
        if system?.id == nil { harvest.note(.noDistribution(assumed: "alpine")) }
        var names = ProvidedNames()
        var needs: [(from: Int, names: [String])] = []
        var stanzas: [Stanza] = []
        let strays = try StanzaReader(wanted: wanted, foldsCase: false).read(file.text(&harvest)) { stanza throws(GenerationError) in
            stanzas.append(stanza)
        }
        for stray in strays { harvest.note(.entryPassedOver(stray.text, line: stray.line)) }
        for stanza in stanzas {
            guard let name = stanza["P"] else {
                harvest.note(.entryPassedOver(stanza.fields.first?.value ?? "", line: stanza.line))
                continue
            }
            let index = try harvest.add(component(stanza, name, system, &harvest))
            names.add(name: name, index)
            for provided in words(stanza["p"]) { names.add(provided: provided, index) }
            // A need with `!` is for the package not to be there.
            needs.append((index, words(stanza["D"]).filter { !$0.hasPrefix("!") }))
        }
        guard !needs.isEmpty else { throw .notWhatItSays(file.kind, line: nil) }
        var unmet = 0
        for (from, wanted) in needs {
            for name in wanted {
                let found = names.packages(name)
                if found.isEmpty { unmet += 1 }
                for index in found { try harvest.need(from, index) }
            }
        }
        if unmet > 0 { harvest.note(.needsUnmet(count: unmet)) }
    }

    private static func component(_ stanza: Stanza, _ name: String, _ system: OSRelease?, _ harvest: inout Harvest) -> Component {
        // Alpine's security data speak of the package that others were split from.
        let origin = stanza["o"].flatMap { $0 == name ? nil : $0 }
        var part = harvest.component(
            type: "apk", namespace: system?.id ?? "alpine", name: name, version: stanza["V"],
            qualifiers: [("arch", stanza["A"]), ("distro", system?.distro), ("upstream", origin)])
        part.group = nil
        part.licenses = LicenseReading.claims(stanza["L"])
        part.supplier = stanza["m"].flatMap(Party.init(maintainer:))
        part.details.description = stanza["T"]
        part.externalReferences = stanza["U"].map { [ExternalReference(type: "website", locator: $0)] } ?? []
        // `Q1` stands for SHA-1 in base 64. It is the digest of the package's control data: what apk itself holds the package against.
        if let sum = stanza["C"], sum.hasPrefix("Q1"), let hash = Hash(.sha1, base64: sum.dropFirst(2)) { part.hashes = [hash] }
        return part
    }

    /// Names without their versions: `so:libc.musl-x86_64.so.1=1`, `cmd:busybox`, `musl>=1.2`.
    private static func words(_ field: String?) -> [String] {
        (field ?? "").split(separator: " ").map { word in String(word.prefix { !"<>=~".contains($0) }) }.filter { !$0.isEmpty }
    }
}
