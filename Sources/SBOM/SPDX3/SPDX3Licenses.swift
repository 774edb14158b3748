import JSONStream

/// Licences that SPDX 3 takes apart (ExpandedLicensing), put together again as expressions.
struct SPDX3Licenses {
    private var elements: [String: JSONValue] = [:]
    private var texts: [String: String] = [:]
    /// Elements that have a text of their own, in the order of the document.
    private var custom: [String] = []
    /// Which element a word of an expression means (SimpleLicensing, `customIdToUri`), by the id of the expression, in the order of the document.
    private var maps: [(expression: String, entries: [(word: String, id: String)])] = []

    /// Takes note of a licence element.
    mutating func add(_ element: JSONValue, _ type: String) {
        let id = SPDX3Reader.id(element)
        switch type {
        case "simplelicensing_LicenseExpression":
            texts[id] = element["simplelicensing_licenseExpression"]?.stringValue ?? ""
            let entries = (element["simplelicensing_customIdToUri"]?.arrayValue ?? []).compactMap { entry in
                entry["key"]?.stringValue.flatMap { key in entry["value"]?.stringValue.map { (word: key, id: $0) } }
            }
            if !entries.isEmpty { maps.append((id, entries)) }
        case "simplelicensing_SimpleLicensingText", "expandedlicensing_CustomLicense", "expandedlicensing_CustomLicenseAddition":
            if texts.updateValue("", forKey: id) == nil { custom.append(id) }
        default: elements[id] = element
        }
    }

    /// Gives each text the id that the expressions call it by, where they do, and else one made of its address. To be called once all elements are noted.
    mutating func settle() {
        let known = Set(custom)
        var names: [String: String] = [:]
        var taken: Set<String> = []
        for map in maps {
            for (word, id) in map.entries where known.contains(id) && names[id] == nil && Self.isRef(word) && taken.insert(word).inserted {
                names[id] = word
            }
        }
        for id in custom {
            var name = names[id] ?? Self.ref(id)
            var suffix = 2
            // Two expressions may call different texts by one word.
            while names[id] == nil, !taken.insert(name).inserted {
                name = "\(Self.ref(id))-\(suffix)"
                suffix += 1
            }
            texts[id] = name
        }
        for map in maps {
            var words: [String: String] = [:]
            for (word, id) in map.entries where known.contains(id) {
                if let name = texts[id], name != word { words[word] = name }
            }
            if !words.isEmpty, let text = texts[map.expression] { texts[map.expression] = SPDXExpression.replacing(text, words) }
        }
        custom = []
        maps = []
    }

    private static func isRef(_ word: String) -> Bool {
        ["LicenseRef-", "AdditionRef-"].contains { word.utf8.starts(with: $0.utf8) && word.utf8.count > $0.utf8.count }
            && word.utf8.allSatisfy(SPDXLicenseRefs.isPlain)
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

    /// The `LicenseRef-` id that is made of the address of a licence that is on no list.
    private static func ref(_ id: String) -> String {
        var name = RDFGraph.fragment(id)
        if name.utf8.starts(with: "SPDXRef-LicenseRef-".utf8) { name.removeFirst("SPDXRef-".count) }
        return name.utf8.starts(with: "LicenseRef-".utf8) ? name : "LicenseRef-\(SPDXLicenseRefs.plain(name, limit: 120))"
    }
}
