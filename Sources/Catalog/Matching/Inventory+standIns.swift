import PackageURL
import SBOM

extension Inventory {
    /// Entries that are no part of their own: the operating system whose packages are listed, and the lock files that Trivy lists beside what they lock.
    ///
    /// An operating system none of whose packages is there (an RTOS, say) is a part like any other.
    func standIns(among parts: [Component]) -> [Int] {
        var found: [Int] = []
        var systems: [(place: Int, name: String)] = []
        let span = parts.span
        for index in span.indices where components[index].purl == nil && components[index].cpes.isEmpty && components[index].unreadable.isEmpty {
            if let system = components[index].system { systems.append((index, system.name)) }
            if span[index].properties.contains(where: { $0.name == "aquasecurity:trivy:Class" && $0.value == "lang-pkgs" }) { found.append(index) }
        }
        guard !systems.isEmpty else { return found }
        var distributions: Set<String> = []
        for index in components.indices {
            guard let purl = components[index].purl, PackageIdentity.distributionTypes.contains(purl.type), let name = purl.namespace else {
                continue
            }
            distributions.insert(OperatingSystem.canonicalName(name))
        }
        for system in systems where distributions.contains(system.name) { found.append(system.place) }
        return found.sorted()
    }
}
