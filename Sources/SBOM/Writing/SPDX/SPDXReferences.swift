/// The `externalRefs` of a package: its identifiers and what else it points to (SPDX 2.3 clause 7.21 and Annex F).
struct SPDXReferences {
    private(set) var list: [ExternalReference] = []
    /// The address that has a field of its own.
    private(set) var homepage: String?
    /// Whether the homepage stands before the other references.
    private(set) var homepageIsFirst = true

    init(_ part: Component) {
        // A reference that carries a comment is among both: it is written once.
        var references = Set(
            part.externalReferences.lazy.filter { Self.identifierTypes.contains($0.type) }.map { Key(type: $0.type, locator: $0.locator) })
        func add(_ category: String, _ type: String, _ locator: String, _ list: inout [ExternalReference]) {
            if references.remove(Key(type: type, locator: locator)) != nil { return }
            var details = ExternalReferenceDetails()
            details.category = category
            list.append(ExternalReference(type: type, locator: locator, details: details))
        }
        for purl in part.purls { add("PACKAGE-MANAGER", "purl", purl, &list) }
        for name in part.cpes { add("SECURITY", name.utf8.starts(with: "cpe:2.3:".utf8) ? "cpe23Type" : "cpe22Type", name, &list) }
        if part.hasDetails {
            for identifier in part.details.identifiers {
                switch identifier.scheme {
                case .swidTag: add("SECURITY", "swid", identifier.value, &list)
                case .swhid: add("PERSISTENT-ID", "swh", identifier.value, &list)
                case .omnibor: add("PERSISTENT-ID", "gitoid", identifier.value, &list)
                }
            }
        }
        for (place, reference) in part.externalReferences.enumerated() {
            if homepage == nil, reference.type == "website", reference.details == nil {
                homepage = reference.locator
                homepageIsFirst = place == 0
            } else {
                list.append(reference)
            }
        }
    }

    private static let identifierTypes: Set<String> = ["purl", "cpe23Type", "cpe22Type", "swid", "swh", "gitoid"]

    private struct Key: Hashable {
        let type: String
        let locator: String
    }
}
