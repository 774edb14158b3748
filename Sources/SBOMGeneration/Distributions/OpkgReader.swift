import PackageURL
import SBOM

/// The packages of an OpenWrt or Yocto system: opkg's `status`, in the form of dpkg's.
enum OpkgReader {
    private static let wanted: Set<String> = [
        "package", "status", "version", "architecture", "maintainer", "source", "depends", "provides", "homepage", "url", "description", "license",
        "cpe-id",
    ]

    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        harvest.statesNeeds = true
        harvest.phase = "post-build"
        let system = OSRelease.of(file)
        var names = ProvidedNames()
        var needs: [(from: Int, alternatives: [[String]])] = []
        var stanzas: [Stanza] = []
        var notInstalled = 0
        let strays = try StanzaReader(wanted: wanted).read(file.text(&harvest)) { stanza throws(GenerationError) in stanzas.append(stanza) }
        for stray in strays { harvest.note(.entryPassedOver(stray.text, line: stray.line)) }
        for stanza in stanzas {
            guard let name = stanza["package"] else {
                harvest.note(.entryPassedOver(stanza.fields.first?.value ?? "", line: stanza.line))
                continue
            }
            if let status = stanza["status"], status.split(separator: " ").last != "installed" && status.split(separator: " ").last != "unpacked" {
                notInstalled += 1
                continue
            }
            let index = try harvest.add(component(stanza, name, system, &harvest))
            names.add(name: name, index)
            for provided in DebianRelations.parse(stanza["provides"] ?? "").joined() { names.add(provided: provided, index) }
            needs.append((index, DebianRelations.parse(stanza["depends"] ?? "")))
        }
        guard !needs.isEmpty || notInstalled > 0 else { throw .notWhatItSays(file.kind, line: nil) }
        var unmet = 0
        for (from, wanted) in needs {
            for alternatives in wanted {
                let found = alternatives.lazy.map { names.packages($0) }.first { !$0.isEmpty }
                if found == nil { unmet += 1 }
                for index in found ?? [] { try harvest.need(from, index) }
            }
        }
        if unmet > 0 { harvest.note(.needsUnmet(count: unmet)) }
        if notInstalled > 0 { harvest.note(.notInstalled(count: notInstalled)) }
    }

    private static func component(_ stanza: Stanza, _ name: String, _ system: OSRelease?, _ harvest: inout Harvest) -> Component {
        // purl has no registered type for opkg: the core syntax, with the qualifiers that dpkg's have.
        var part = harvest.component(
            type: "opkg", namespace: system?.id, name: name, version: stanza["version"],
            qualifiers: [("arch", stanza["architecture"]), ("distro", system?.distro), ("upstream", recipe(stanza["source"], name))])
        part.group = nil
        part.supplier = stanza["maintainer"].flatMap(Party.init(maintainer:))
        part.details.description = stanza["description"].map { String($0.prefix { !$0.isNewline }) }
        part.licenses = LicenseReading.claims(stanza["license"].map { YoctoLicense.spdx($0) })
        let site = stanza["homepage"] ?? stanza["url"]
        part.externalReferences = site.map { [ExternalReference(type: "website", locator: $0)] } ?? []
        if let cpe = stanza["cpe-id"] { part.cpes = [withVersion(cpe, stanza["version"])] }
        return part
    }

    /// Yocto writes the recipe's file as the source: `busybox_1.36.1.bb`. OpenWrt writes the folder: `package/utils/busybox`.
    private static func recipe(_ source: String?, _ name: String) -> String? {
        guard var recipe = source?.split(separator: "/").last.map({ String($0) }) else { return nil }
        if recipe.hasSuffix(".bb") { recipe = String(recipe.dropLast(3).prefix { $0 != "_" }) }
        return recipe.isEmpty || recipe == name ? nil : recipe
    }

    /// OpenWrt states vendor and product (`cpe:/a:busybox:busybox`); the version is the package's, without the package's own release.
    static func withVersion(_ cpe: String, _ version: String?) -> String {
        guard cpe.hasPrefix("cpe:/"), cpe.split(separator: ":", omittingEmptySubsequences: false).count == 4, let version else { return cpe }
        guard let (upstream, release) = version.cutAtLast("-") else { return "\(cpe):\(version)" }
        let number = release.first == "r" ? release.dropFirst() : release
        return number.allSatisfy(\.isNumber) ? "\(cpe):\(upstream)" : "\(cpe):\(version)"
    }
}
