import PackageURL
import SBOM

/// The packages of a Debian or Ubuntu system: `var/lib/dpkg/status`, and `status.d` of images without dpkg (dpkg-query(1); Debian Policy 5).
struct DpkgReader {
    private static let wanted: Set<String> = [
        "package", "status", "version", "architecture", "maintainer", "source", "depends", "pre-depends", "provides", "homepage", "description",
    ]

    private struct Entry {
        let index: Int
        let needs: [[String]]
        let architecture: String?
    }

    private let file: SourceFile
    private let system: OSRelease?
    private var names = ProvidedNames()
    private var entries: [Entry] = []
    private var architectures: [String?] = []
    private var notInstalled = 0
    private var withoutLicense = 0

    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        var reader = DpkgReader(file: file, system: OSRelease.of(file))
        try reader.read(&harvest)
    }

    private init(file: SourceFile, system: OSRelease?) {
        self.file = file
        self.system = system
    }

    private mutating func read(_ harvest: inout Harvest) throws(GenerationError) {
        harvest.statesNeeds = true
        harvest.phase = "post-build"
        if system?.id == nil { harvest.note(.noDistribution(assumed: "debian")) }
        var stanzas: [Stanza] = []
        let strays = try StanzaReader(wanted: Self.wanted).read(file.text(&harvest)) { stanza throws(GenerationError) in stanzas.append(stanza) }
        for stray in strays { harvest.note(.entryPassedOver(stray.text, line: stray.line)) }
        for stanza in stanzas { try take(stanza, &harvest) }
        guard !entries.isEmpty || notInstalled > 0 else { throw .notWhatItSays(file.kind, line: nil) }
        try connect(&harvest)
        if notInstalled > 0 { harvest.note(.notInstalled(count: notInstalled)) }
        if withoutLicense > 0 { harvest.note(.withoutLicense(count: withoutLicense)) }
    }

    private mutating func take(_ stanza: Stanza, _ harvest: inout Harvest) throws(GenerationError) {
        guard let name = stanza["package"] else {
            harvest.note(.entryPassedOver(stanza.fields.first?.value ?? "", line: stanza.line))
            return
        }
        // What is unpacked but not configured lies on the disk all the same. Images without dpkg give no status.
        if let status = stanza["status"], !Self.isOnDisk(status) {
            notInstalled += 1
            return
        }
        let architecture = stanza["architecture"]
        var part = harvest.component(
            type: "deb", namespace: system?.id ?? "debian", name: name, version: stanza["version"],
            qualifiers: [("arch", architecture), ("distro", system?.distro), ("upstream", Self.source(stanza))])
        part.group = nil
        part.supplier = stanza["maintainer"].flatMap(Party.init(maintainer:))
        part.details.description = stanza["description"].map { String($0.prefix { !$0.isNewline }) }
        part.externalReferences = stanza["homepage"].map { [ExternalReference(type: "website", locator: $0)] } ?? []
        part.licenses = DebianCopyright.claims(package: name, file)
        if part.licenses.isEmpty { withoutLicense += 1 }
        let index = try harvest.add(part)
        names.add(name: name, index)
        for provided in DebianRelations.parse(stanza["provides"] ?? "").joined() { names.add(provided: provided, index) }
        architectures.append(architecture)
        let needs = [stanza["pre-depends"], stanza["depends"]].compactMap { $0 }.flatMap(DebianRelations.parse)
        entries.append(Entry(index: index, needs: needs, architecture: architecture))
    }

    private static func isOnDisk(_ status: String) -> Bool {
        switch status.split(separator: " ").last {
        case "installed", "triggers-awaited", "triggers-pending", "half-configured", "unpacked": true
        default: false
        }
    }

    /// The source package, and its version where it differs: what Debian's and Ubuntu's security data speak of. `Source: openssl (1.1.1n-0)`.
    static func source(_ stanza: Stanza) -> String? {
        guard let field = stanza["source"] else { return nil }
        let name = field.prefix { $0 != " " && $0 != "(" }
        let version = field.cut(at: "(").map { $0.after.prefix { $0 != ")" }.trimmed } ?? ""
        guard !name.isEmpty, name != stanza["package"] ?? "" || !version.isEmpty && version != stanza["version"] ?? "" else { return nil }
        return version.isEmpty || version == stanza["version"] ?? "" ? String(name) : "\(name)@\(version)"
    }

    private func connect(_ harvest: inout Harvest) throws(GenerationError) {
        var unmet = 0
        for entry in entries {
            for alternatives in entry.needs {
                // The first alternative that is there counts, as for dpkg.
                guard let found = alternatives.lazy.map({ names.packages($0) }).first(where: { !$0.isEmpty }) else {
                    unmet += 1
                    continue
                }
                for index in sameArchitecture(found, entry.architecture) { try harvest.need(entry.index, index) }
            }
        }
        if unmet > 0 { harvest.note(.needsUnmet(count: unmet)) }
    }

    /// Of the same package for several architectures, the one for the architecture of whoever needs it.
    private func sameArchitecture(_ found: [Int], _ architecture: String?) -> [Int] {
        guard found.count > 1 else { return found }
        let same = found.filter { architectures[$0] == architecture || architectures[$0] == "all" }
        return same.isEmpty ? found : same
    }
}
