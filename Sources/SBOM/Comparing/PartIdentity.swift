import CPE
import PackageURL

/// The names under which a component can be found again in another SBOM, the surest first.
struct PartIdentity {
    /// How sure a name is.
    enum Tier: Int, CaseIterable {
        /// purl without version and qualifiers.
        case package
        /// Group and name, where neither side names another kind of package.
        case name
        /// Vendor and product of a CPE.
        case cpe
        /// The tag of SWID.
        case tag
        /// A digest of the same bytes.
        case digest
    }

    let keys: [[String]]
    /// purl type; empty where there is none.
    let packageType: String
    /// Version as given, or the purl's.
    let version: String?

    init(_ component: Component) {
        let purl = component.purls.lazy.compactMap { try? PackageURL(parsing: $0, strictness: .syntax) }.first
        packageType = purl?.type ?? ""
        version = component.version ?? purl?.version
        var keys = [[String]](repeating: [], count: Tier.allCases.count)
        if let purl { keys[Tier.package.rawValue] = ["\(purl.type)/\(purl.namespace ?? "")/\(purl.name)#\(purl.subpath ?? "")"] }
        if !component.name.isEmpty { keys[Tier.name.rawValue] = [component.fullName.lowercased()] }
        keys[Tier.cpe.rawValue] = component.allCPEs.compactMap { text in
            (try? CPE(parsing: text))?.key.map { "\($0.vendor):\($0.product)" }
        }
        if component.hasDetails, let tag = component.details.swid?.tagID { keys[Tier.tag.rawValue] = [tag] }
        keys[Tier.digest.rawValue] = component.hashes.filter { ($0.algorithm.digestBytes ?? 0) >= 32 }.map { $0.value.lowercased() }
        self.keys = keys
    }
}
