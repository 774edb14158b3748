import JSONStream
import PackageURL
import SBOM

/// Packages of the Python index as components.
enum PythonPackage {
    /// A package; `hashes` are those of all files that may be installed as it.
    static func component(
        _ name: String, _ version: String?, hashes: [Hash] = [], from origin: PythonOrigin = .index(nil), _ harvest: inout Harvest
    ) -> Component {
        if case .own(let place) = origin {
            var part = harvest.ownComponent(name: name, version: version, place: place)
            // One file is the package; of several nobody knows which.
            if hashes.count == 1 { part.hashes = hashes }
            return part
        }
        var part = harvest.component(type: "pypi", name: name, version: version, qualifiers: origin.qualifiers)
        // Which of the files is installed depends on the machine: the digests belong to the place where the files are, not to the part.
        var details = ExternalReferenceDetails()
        details.hashes = hashes
        func distribution(_ address: String) -> ExternalReference {
            ExternalReference(type: "distribution", locator: address, details: hashes.isEmpty ? nil : details)
        }
        switch origin {
        case .repository(let address): part.externalReferences = [ExternalReference(type: "vcs", locator: address)]
        case .file(let address): part.externalReferences = [distribution(address)]
        case .index(let address?) where !hashes.isEmpty: part.externalReferences = [distribution(address)]
        case .index(nil) where !hashes.isEmpty: part.externalReferences = [distribution("https://pypi.org/simple/\(normal(name))/")]
        case .index, .store, .own: break
        }
        return part
    }

    /// The version in the name of a file of the package `name`; nil for a file that is not called so.
    static func version(of name: String, inFile address: String) -> String? {
        nameAndVersion(ofFile: address).flatMap { normal($0.name) == normal(name) ? $0.version : nil }
    }

    /// What the name of a file says (PyPA specifications "Binary distribution format" and "Source distribution format"):
    /// `name-1.0-py3-none-any.whl`, `name-1.0.tar.gz`; nil for a file that is not called so.
    static func nameAndVersion(ofFile address: String) -> (name: String, version: String)? {
        let file = fileName(address)
        if file.hasSuffix(".whl") {
            let parts = file.split(separator: "-", omittingEmptySubsequences: false)
            return parts.count >= 5 && !parts[0].isEmpty ? (String(parts[0]), String(parts[1])) : nil
        }
        guard let end = [".tar.gz", ".zip", ".tar.bz2", ".tgz"].first(where: file.hasSuffix),
            let (start, version) = file.dropLast(end.count).cutAtLast("-"), !start.isEmpty, version.first?.isNumber == true
        else { return nil }
        return (String(start), String(version))
    }

    /// The last part of an address, or of a path of any system; `%2B` in it stands for the plus sign of a local version.
    static func fileName(_ address: String) -> String {
        let path = address.prefix { $0 != "#" && $0 != "?" }
        let start = path.lastIndex { $0 == "/" || $0 == "\\" }.map(path.index(after:))
        return String(path[(start ?? path.startIndex)...]).withoutPercents
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
