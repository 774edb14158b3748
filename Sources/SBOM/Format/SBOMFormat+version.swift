extension SBOMFormat {
    /// False for versions that do not exist or that differ too much to be read as one we know.
    ///
    /// A later minor version adds fields only, so it is read as the newest known one. A missing version is read as the format at large.
    var hasKnownVersion: Bool {
        if version.isEmpty { return true }
        guard let (major, minor) = numbers else { return false }
        switch (family, notation) {
        case (.cycloneDX, .json): return major == 1 && minor >= 2
        case (.cycloneDX, _): return major == 1
        case (.spdx, .jsonLD): return major == 3
        case (.spdx, .json): return major == 2
        case (.spdx, _): return major == 2 || major == 1
        case (.swid, _), (.table, _): return true
        }
    }

    /// True for a version after the newest that we know, and in CycloneDX for one between those, such as 1.6.1.
    var isNewerThanKnown: Bool {
        guard let (_, minor) = numbers else { return false }
        switch family {
        case .cycloneDX: return minor > 7 || version != "1.\(minor)"
        case .spdx: return notation == .jsonLD ? minor > 0 : minor > 3
        case .swid, .table: return false
        }
    }

    private var numbers: (major: Int, minor: Int)? {
        let parts = version.utf8.split(separator: UInt8(ascii: "."), maxSplits: 2, omittingEmptySubsequences: false)
        guard version.utf8.count <= 16, parts.count >= 2 || family == .swid else { return nil }
        guard let major = Int(String(decoding: parts[0], as: UTF8.self)) else { return nil }
        guard parts.count > 1 else { return (major, 0) }
        return Int(String(decoding: parts[1], as: UTF8.self)).map { (major, $0) }
    }
}
