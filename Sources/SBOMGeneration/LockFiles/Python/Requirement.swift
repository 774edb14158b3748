import JSONStream
import PackageURL
import SBOM

/// One requirement of a `requirements.txt` (PyPA specification "Dependency specifiers", with pip's `===` and `--hash`).
enum Requirement {
    /// The package; nil for what is no requirement.
    ///
    /// - Parameters:
    ///   - constraints: versions that are held for packages of which the requirement names none, by normal names.
    ///   - index: the index that the packages of the file come from; nil for the public one.
    static func component(
        _ line: RequirementLine, _ constraints: [String: String], _ index: String?, _ harvest: inout Harvest
    ) -> Component? {
        var hashes = line.text.split(whereSeparator: isBlank).compactMap { word in word.hasPrefix("--hash=") ? Hash(named: word.dropFirst(7)) : nil }
        if let place = RequirementPath.of(line.text) { return RequirementPath.component(place, hashes, &harvest) }
        guard let name = PythonPackage.name(of: line.text) else { return nil }
        let wanted = wanted(line.text, name)
        if wanted.first == "@" {
            let address = String(wanted.dropFirst().trimmed)
            if PythonOrigin.tools.contains(where: address.hasPrefix) {
                return PythonPackage.component(name, nil, hashes: hashes, from: .repository(address), &harvest)
            }
            if hashes.isEmpty, let (_, mark) = address.cut(at: "#") { hashes = mark.split(separator: "&").compactMap { Hash(named: $0) } }
            let version = PythonPackage.version(of: name, inFile: address)
            return PythonPackage.component(name, version, hashes: hashes, from: PythonOrigin(file: address), &harvest)
        }
        guard wanted.isEmpty || "=<>!~(".contains(wanted.first ?? " ") else { return nil }
        let version = pinned(wanted) ?? constraints[PythonPackage.normal(name)]
        if version == nil { harvest.note(.notPinned(name + String(wanted), line: line.number)) }
        var part = PythonPackage.component(name, version, hashes: hashes, &harvest)
        if let index, let place = part.externalReferences.firstIndex(where: { $0.type == "distribution" }) {
            part.externalReferences[place].locator = index
        }
        return part
    }

    /// What stands behind the name and its extras: versions, or `@` and an address.
    static func wanted(_ text: String, _ name: String) -> Substring {
        var wanted = text.dropFirst(name.count).trimmed.prefix { $0 != ";" }.trimmed
        if wanted.first == "[", let (_, after) = wanted.cut(at: "]") { wanted = after.trimmed }
        let options = wanted.ranges(of: "--").first { $0.lowerBound > wanted.startIndex && isBlank(wanted[wanted.index(before: $0.lowerBound)]) }
        if let options { wanted = wanted[..<options.lowerBound].trimmed }
        return wanted.hasPrefix("--") ? "" : wanted
    }

    /// The version behind `==` or `===`, if it is one version. All that is asked for must hold (PyPA specification "Version specifiers"), so that
    /// nothing else can be installed, whatever stands beside it.
    static func pinned(_ text: Substring) -> String? {
        let inner = text.first == "(" && text.last == ")" ? text.dropFirst().dropLast() : text
        let versions = Set(inner.split(separator: ",").compactMap(exact))
        return versions.count == 1 ? versions.first : nil
    }

    private static func exact(_ clause: Substring) -> String? {
        guard clause.trimmed.hasPrefix("==") else { return nil }
        let version = clause.trimmed.drop { $0 == "=" }.trimmed
        return version.isEmpty || version.contains("*") || version.contains(where: isBlank) ? nil : String(version)
    }

    static func isBlank(_ character: Character) -> Bool { character.isWhitespace }
}
