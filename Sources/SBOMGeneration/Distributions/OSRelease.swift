import JSONStream
import PackageURL
import SBOM

/// What an os-release file says of the system (os-release(5)).
struct OSRelease {
    /// The fields, quotes taken away.
    let fields: [String: String]

    /// The system that a source belongs to; nil if it has no os-release file.
    static func of(_ file: SourceFile) -> OSRelease? {
        for path in ["etc/os-release", "usr/lib/os-release"] {
            guard let block = file.neighbour(path, limit: 1 << 20) else { continue }
            return OSRelease(String(decoding: block.copied(), as: UTF8.self))
        }
        return nil
    }

    init(_ text: String) {
        var fields: [String: String] = [:]
        for line in Lines(text) {
            let line = line.trimmed
            guard line.first != "#", let (name, value) = line.cut(at: "=") else { continue }
            fields[String(name.trimmed)] = Self.unquoted(value.trimmed)
        }
        self.fields = fields
    }

    /// The value as a shell would read it, as far as os-release files go: quotes and backslashes.
    private static func unquoted(_ value: Substring) -> String {
        var text = ""
        var isEscaped = false
        let inner = value.unquoted("\"") ?? value.unquoted("'") ?? String(value)
        for character in inner {
            if character == "\\", !isEscaped {
                isEscaped = true
                continue
            }
            text.append(character)
            isEscaped = false
        }
        return text
    }

    subscript(name: String) -> String? { fields[name].flatMap { $0.isEmpty ? nil : $0 } }

    /// The name that purls have as their namespace: `debian`.
    var id: String? { self["ID"]?.lowercased() }

    /// The purl qualifier `distro`: `debian-12`; a code name alone where there is no number, as in Debian's testing.
    var distro: String? {
        guard let id, let version = self["VERSION_ID"] else { return self["VERSION_CODENAME"] }
        return "\(id)-\(version)"
    }

    /// The system as a component.
    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        let system = OSRelease(file.text(&harvest))
        guard let name = system.id else { throw .notWhatItSays(.osRelease, line: nil) }
        var component = Component(id: "", name: name, kind: .operatingSystem)
        component.version = system["VERSION_ID"] ?? system["VERSION_CODENAME"]
        component.details.description = system["PRETTY_NAME"] ?? system["NAME"]
        component.cpes = system["CPE_NAME"].map { [$0] } ?? []
        let addresses = [("HOME_URL", "website"), ("SUPPORT_URL", "support"), ("BUG_REPORT_URL", "issue-tracker")]
        component.externalReferences = addresses.compactMap { field, type in system[field].map { ExternalReference(type: type, locator: $0) } }
        component.supplier = system["VENDOR_NAME"].flatMap(Party.init(maintainer:))
        harvest.phase = "post-build"
        try harvest.add(component)
    }
}
