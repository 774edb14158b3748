import JSONStream
import PackageURL
import SBOM

/// Packages of the Python index as components.
enum PythonPackage {
    /// A package; `hashes` are those of all files that the index has of it, each of which an installer may take.
    static func component(_ name: String, _ version: String?, hashes: [Hash] = [], vcs: String? = nil, _ harvest: inout Harvest) -> Component {
        var part = harvest.component(type: "pypi", name: name, version: version, qualifiers: [("vcs_url", vcs)])
        if let vcs { part.externalReferences = [ExternalReference(type: "vcs", locator: vcs)] }
        guard !hashes.isEmpty else { return part }
        // Which of the files is installed depends on the machine: the digests belong to the place where the files are, not to the part.
        var details = ExternalReferenceDetails()
        details.hashes = hashes
        part.externalReferences.append(
            ExternalReference(type: "distribution", locator: "https://pypi.org/simple/\(normal(name))/", details: details))
        return part
    }

    /// `https://host/repository?rev=v1#commit` in the form of SPDX and purl: `git+https://host/repository@commit`.
    static func vcs(_ source: String) -> String {
        let (address, commit) = source.cut(at: "#") ?? (source[...], "")
        let plain = "git+\(address.prefix { $0 != "?" })"
        return commit.isEmpty ? plain : "\(plain)@\(commit)"
    }

    /// Names are equal whatever their letter case and their separators (PEP 503).
    static func normal(_ name: String) -> String {
        var plain = ""
        for character in name.lowercased() {
            let isSeparator = character == "-" || character == "_" || character == "."
            if !isSeparator { plain.append(character) } else if plain.last != "-" { plain.append("-") }
        }
        return plain
    }

    /// The name at the start of a requirement (PEP 508): `requests[socks] >=2 ; python_version < "3"`.
    static func name(of requirement: some StringProtocol) -> String? {
        let name = requirement.trimmed.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == "." }
        // `.` and `./folder` are the project's own code.
        guard let first = name.first, first.isLetter || first.isNumber else { return nil }
        return String(name)
    }

    /// Digests of the files in the list `files` of a lock: `{file = …, hash = "sha256:…"}`.
    static func hashes(_ files: [JSONValue]) -> [Hash] { unique(files.compactMap { $0.text("hash").flatMap { Hash(named: $0) } }) }

    static func unique(_ hashes: [Hash]) -> [Hash] {
        var seen: Set<Hash> = []
        return hashes.filter { seen.insert($0).inserted }
    }
}
