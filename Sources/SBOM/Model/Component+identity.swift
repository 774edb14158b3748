extension Component {
    /// All purls, the first one first.
    public var purls: [String] {
        guard let purl else { return [] }
        return hasDetails ? [purl] + details.otherPurls : [purl]
    }

    /// All CPE names: those of the entry, then those that Syft puts into properties called `syft:cpe23`.
    public var allCPEs: [String] {
        var found = cpes
        for property in properties where property.name == "syft:cpe23" {
            if let name = property.value, !found.contains(name) { found.append(name) }
        }
        return found
    }

    /// Group and name, as people write them: `org.apache.logging.log4j/log4j-core`.
    public var fullName: String {
        guard let group, !group.isEmpty else { return name }
        return "\(group)/\(name)"
    }
}
