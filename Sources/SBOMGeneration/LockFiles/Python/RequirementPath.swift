import SBOM

/// A requirement that is a file, by its path or its address and without a name before it (pip documentation, "Requirements File Format").
enum RequirementPath {
    /// What pip takes for a file by its name alone (pip, `ARCHIVE_EXTENSIONS`).
    private static let ends = [
        ".whl", ".zip", ".tar.gz", ".tgz", ".tar", ".tar.bz2", ".tbz", ".tar.xz", ".txz", ".tlz", ".tar.lz", ".tar.lzma",
    ]

    /// The path or address; nil for any other requirement.
    static func of(_ text: String) -> String? {
        let isFar = text.hasPrefix("https://") || text.hasPrefix("http://")
        // In an address a semicolon may stand; what is for whom begins behind a blank there.
        var place = text.prefix { !Requirement.isBlank($0) && (isFar || $0 != ";") }
        let rest = text.dropFirst(place.count).trimmed
        guard rest.isEmpty || rest.first == ";" || rest.hasPrefix("--") else { return nil }
        // Extras: `file.whl[extra]`.
        if place.last == "]", let (before, _) = place.cutAtLast("[") { place = before }
        // `name@https://host/file.zip` has a name before it.
        if let (before, _) = place.cut(at: "@"), !before.contains("/"), !before.hasPrefix(".") { return nil }
        let file = PythonPackage.fileName(String(place)).lowercased()
        return ends.contains { file.hasSuffix($0) && file.count > $0.count } ? String(place) : nil
    }

    /// The package in the file; nil for an address whose file is not called after a package.
    static func component(_ place: String, _ hashes: [Hash], _ harvest: inout Harvest) -> Component? {
        let origin = PythonOrigin(file: place)
        if let (name, version) = PythonPackage.nameAndVersion(ofFile: place) {
            return PythonPackage.component(name, version, hashes: hashes, from: origin, &harvest)
        }
        guard case .own = origin else { return nil }
        return PythonPackage.component(PythonPackage.fileName(place), nil, hashes: hashes, from: origin, &harvest)
    }
}
