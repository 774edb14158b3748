import PackageURL

extension SBOMMerger {
    /// Lists an entry that stands beside another of the same name and version, because what identifies them is not the same.
    mutating func lookForTwin(of part: Component, from source: String) {
        guard let name = Self.nameAndVersion(part), let index = named[name] else { return }
        let known = merge.document.components[index]
        // An SBOM may well have two parts of one name.
        guard let first = origins[known.id], first != source, !Self.areSurelyTwo(known, part) else { return }
        merge.conflicts.append(
            SBOMMerge.Conflict(
                component: part.id, name: Self.label(part), field: SBOMMerge.Conflict.identity,
                kept: Self.identity(known), keptFrom: first, other: Self.identity(part), otherFrom: source))
    }

    private static func identity(_ part: Component) -> String {
        let strong = part.hashes.first { $0.algorithm.digestBytes ?? 0 >= 32 }.map { "\($0.algorithm.name) \($0.value)" }
        return part.purl ?? part.allCPEs.first ?? (part.hasDetails ? part.details.swid?.tagID : nil) ?? strong ?? part.fullName
    }

    /// True for packages of other groups, of other languages, and for other processors.
    private static func areSurelyTwo(_ one: Component, _ other: Component) -> Bool {
        if let left = one.group, let right = other.group, left.lowercased() != right.lowercased() { return true }
        func purl(_ part: Component) -> PackageURL? { part.purl.flatMap { try? PackageURL(parsing: $0, strictness: .syntax) } }
        guard let left = purl(one), let right = purl(other) else { return false }
        if left.type != right.type { return languages.contains(left.type) && languages.contains(right.type) }
        func processor(_ purl: PackageURL) -> String? { purl.qualifiers.first { $0.key == "arch" }?.value }
        guard let first = processor(left), let second = processor(right) else { return false }
        return first != second
    }

    private static let languages: Set<String> = [
        "npm", "pypi", "gem", "maven", "nuget", "cargo", "golang", "composer", "cocoapods", "swift", "hex", "pub", "cran", "hackage",
    ]
}
