import PackageURL

extension Component {
    /// True if nothing is lost without the group: there is none, or the purl has it as its name space.
    var isGroupInPURL: Bool {
        guard let group, !group.isEmpty else { return true }
        guard let purl, let parsed = try? PackageURL(parsing: purl, strictness: .syntax) else { return false }
        return parsed.namespace?.lowercased() == group.lowercased()
    }
}
