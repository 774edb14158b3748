import JSONStream

/// Licences that SPDX 3 takes apart (ExpandedLicensing), put together again as expressions.
struct SPDX3Licenses {
    private var elements: [String: JSONValue] = [:]
    private var texts: [String: String] = [:]

    /// Takes note of a licence element.
    mutating func add(_ element: JSONValue, _ type: String) {
        let id = SPDX3Reader.id(element)
        switch type {
        case "simplelicensing_LicenseExpression": texts[id] = element["simplelicensing_licenseExpression"]?.stringValue ?? ""
        case "simplelicensing_SimpleLicensingText": texts[id] = Self.ref(id)
        case "expandedlicensing_CustomLicense", "expandedlicensing_CustomLicenseAddition": texts[id] = Self.ref(id)
        default: elements[id] = element
        }
    }

    /// The expression for the licence element `id`, or for a licence that is named by its address alone.
    mutating func text(_ id: String) -> String { text(id, depth: 0).text }

    /// Sets of sets can say the same licence a billion times in a few lines: an expression that grows past this is left at its address.
    private static let longest = 65_536

    /// The expression, and whether it must stand in brackets inside another. Each element is put together once.
    private mutating func text(_ id: String, depth: Int) -> (text: String, isCompound: Bool) {
        if let text = texts[id] { return (text, text.utf8.contains(UInt8(ascii: " "))) }
        if SPDX3Words.isNone(id) { return ("NONE", false) }
        guard let element = elements[id], depth < 32 else { return (RDFGraph.fragment(id), false) }
        var found = compound(element, id, depth)
        if found.text.utf8.count > Self.longest { found = (RDFGraph.fragment(id), false) }
        texts[id] = found.text
        return found
    }

    private mutating func compound(_ element: JSONValue, _ id: String, _ depth: Int) -> (text: String, isCompound: Bool) {
        func inner(_ key: String) -> [(text: String, isCompound: Bool)] {
            var parts: [(text: String, isCompound: Bool)] = []
            for id in SPDX3Reader.strings(element[key]) { parts.append(text(id, depth: depth + 1)) }
            return parts
        }
        let bracketed = { (part: (text: String, isCompound: Bool)) in part.isCompound ? "(\(part.text))" : part.text }
        switch SPDX3Reader.type(element) {
        case "expandedlicensing_ConjunctiveLicenseSet": return (inner("expandedlicensing_member").map(bracketed).joined(separator: " AND "), true)
        case "expandedlicensing_DisjunctiveLicenseSet": return (inner("expandedlicensing_member").map(bracketed).joined(separator: " OR "), true)
        case "expandedlicensing_WithAdditionOperator":
            let license = inner("expandedlicensing_subjectExtendableLicense").first.map(bracketed) ?? "NOASSERTION"
            let addition = inner("expandedlicensing_subjectAddition").first?.text
            return (addition.map { "\(license) WITH \($0)" } ?? license, true)
        case "expandedlicensing_OrLaterOperator":
            return ((inner("expandedlicensing_subjectLicense").first.map(bracketed) ?? "NOASSERTION") + "+", false)
        default: return (RDFGraph.fragment(id), false)
        }
    }

    /// The `LicenseRef-` id of a licence that is on no list.
    static func ref(_ id: String) -> String {
        var name = RDFGraph.fragment(id)
        if name.utf8.starts(with: "SPDXRef-LicenseRef-".utf8) { name.removeFirst("SPDXRef-".count) }
        return name.utf8.starts(with: "LicenseRef-".utf8) ? name : "LicenseRef-\(SPDXLicenseRefs.plain(name, limit: 120))"
    }
}
