import JSONStream

/// Licences that are on no list, each with a `LicenseRef-` id of its own (SPDX 2.3 clause 10).
struct SPDXLicenseRefs {
    private(set) var found: [ExtractedLicense] = []
    /// Ids of the other documents that are named; nil where any may be.
    var documents: Set<String>?
    /// Expressions that need no change: thousands of parts have the same few.
    var sound: Set<String> = []
    private var byContent: [[String]: String] = [:]
    private var used: Set<String> = []
    /// Ids that expressions use, which no other licence may get.
    private var reserved: Set<String> = []

    /// Keeps the ids that the expressions of `claims` use for what they mean by them.
    mutating func reserve(_ claims: [LicenseClaim]) {
        // Hardly another expression has an f in it.
        for claim in claims where claim.form == .expression && claim.text.utf8.contains(UInt8(ascii: "f")) {
            for word in SPDXExpression.words(claim.text) ?? [] where word.utf8.starts(with: "LicenseRef-".utf8) { reserved.insert(word) }
        }
    }

    /// The id of a licence of this name and text.
    mutating func id(name: String, text: String?, url: String?) -> String {
        let key = [name, text ?? "", url ?? ""]
        if let known = byContent[key] { return known }
        let id = unused("LicenseRef-" + Self.plain(name, limit: 60), isGiven: false)
        byContent[key] = id
        var license = ExtractedLicense(id: id)
        license.name = name
        license.text = text ?? name
        if let url { license.seeAlso = [url] }
        found.append(license)
        return id
    }

    /// Notes an id that an expression uses; gives it an entry if nothing defined it.
    mutating func note(_ id: String) -> Bool {
        guard used.insert(id).inserted else { return true }
        var license = ExtractedLicense(id: id)
        license.text = "NOASSERTION"
        found.append(license)
        return false
    }

    /// Notes an id that the document itself defines.
    ///
    /// - Parameter text: what it stands for, where that is known.
    mutating func define(_ id: String, text: String? = nil) {
        used.insert(id)
        if let text { byContent[Self.key(id, text)] = id }
    }

    /// Takes what CycloneDX says of one id in an expression (1.7, `expressionDetails`): the text and the address of a licence of the document's own. A licence of
    /// the list needs no text.
    ///
    /// - Returns: the id for the expression. In CycloneDX an id is one entry's own; where it stood for another text before it gets a number.
    mutating func detail(_ entry: JSONValue, _ losses: inout LossList) -> (given: String, written: String) {
        let id = entry["licenseIdentifier"]?.stringValue ?? ""
        let address = entry["url"]?.stringValue
        guard id.utf8.starts(with: "LicenseRef-".utf8) else {
            if address != nil { losses.add(.noField(field: "expressionDetails.url")) }
            return (id, id)
        }
        let text = AttachedText.of(entry["text"])
        if text == nil, entry["text"] != nil { losses.add(.unreadField(field: "expressionDetails.text")) }
        guard text != nil || address != nil else { return (id, id) }
        let written = text.map { self.written(id, $0, &losses) } ?? id
        if let address { add(address, to: written, &losses) }
        return (id, written)
    }

    private static func key(_ id: String, _ text: String) -> [String] { [id, text] }

    /// The id under which `text` is given.
    private mutating func written(_ id: String, _ text: String, _ losses: inout LossList) -> String {
        if let known = byContent[Self.key(id, text)] { return known }
        var written = id
        if let place = found.firstIndex(where: { $0.id == id }), found[place].text == FileLicense.noAssertion {
            // An expression before had no text for it.
            found[place].text = text
            losses.withdraw(.filledIn(field: "hasExtractedLicensingInfos.\(id)", written: FileLicense.noAssertion))
        } else {
            written = unused(id, isGiven: true)
            var license = ExtractedLicense(id: written)
            license.text = text
            found.append(license)
        }
        byContent[Self.key(id, text)] = written
        return written
    }

    private mutating func add(_ address: String, to id: String, _ losses: inout LossList) {
        if let place = found.firstIndex(where: { $0.id == id }) {
            if !found[place].seeAlso.contains(address) { found[place].seeAlso.append(address) }
        } else if used.insert(id).inserted {
            var license = ExtractedLicense(id: id)
            license.text = FileLicense.noAssertion
            license.seeAlso = [address]
            found.append(license)
            losses.add(.filledIn(field: "hasExtractedLicensingInfos.\(id)", written: FileLicense.noAssertion))
        } else {
            losses.add(.noField(field: "expressionDetails.url"))
        }
    }

    /// `base`, with a number behind it where it is in use, or some expression means another licence by it.
    ///
    /// - Parameter isGiven: `base` is what an expression says.
    private mutating func unused(_ base: String, isGiven: Bool) -> String {
        var id = base
        var suffix = 2
        while !(isGiven && id == base) && reserved.contains(id) || !used.insert(id).inserted {
            id = "\(base)-\(suffix)"
            suffix += 1
        }
        return id
    }

    static func isPlain(_ byte: UInt8) -> Bool {
        (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || (byte >= 48 && byte <= 57) || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: ".")
    }

    /// Runs of other characters become one hyphen.
    static func plain(_ text: String, limit: Int) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if bytes.count >= limit { break }
            if isPlain(byte) { bytes.append(byte) } else if bytes.last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
