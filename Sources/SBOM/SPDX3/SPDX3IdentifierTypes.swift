/// Types of identifiers in SPDX 3.0.1 (Core, `ExternalIdentifierType`) and what SPDX 2.3 (Annex F) calls them.
///
/// An identifier that carries a comment stands in our model among the external references too, by its type of SPDX 2.3.
enum SPDX3IdentifierTypes {
    private static let toTwo: [String: String] = [
        "cpe22": "cpe22Type", "cpe23": "cpe23Type", "gitoid": "gitoid", "packageUrl": "purl", "swhid": "swh", "swid": "swid",
    ]

    /// The type of SPDX 2.3 for one of SPDX 3; nil for one that is no identifier of a package there.
    static func two(_ type: String) -> String? { toTwo[type] }

    /// The comments on identifiers of the part, by type of SPDX 3 and identifier.
    static func comments(_ part: Component) -> [String: [String: String]] {
        var found: [String: [String: String]] = [:]
        for reference in part.externalReferences {
            guard let comment = reference.details?.comment, isSaid(reference, of: part) else { continue }
            for (three, two) in toTwo where two == reference.type { found[three, default: [:]][reference.locator] = comment }
        }
        return found
    }

    /// Is the reference an identifier of the part, which is written with its comment?
    static func isSaid(_ reference: ExternalReference, of part: Component) -> Bool {
        switch reference.type {
        case "purl": return part.purls.contains(reference.locator)
        case "cpe22Type", "cpe23Type": return part.cpes.contains(reference.locator)
        case "gitoid", "swh", "swid":
            guard part.hasDetails else { return false }
            if reference.type == "swid", part.details.swid?.tagID == reference.locator { return true }
            let scheme: Identifier.Scheme = reference.type == "swid" ? .swidTag : reference.type == "swh" ? .swhid : .omnibor
            return part.details.identifiers.contains(Identifier(scheme: scheme, value: reference.locator))
        default: return false
        }
    }
}
