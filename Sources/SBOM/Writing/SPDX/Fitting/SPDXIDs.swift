import JSONStream

/// SPDX ids for ids of other formats: letters, digits, dots and hyphens after `SPDXRef-` (SPDX 2.3 clause 7.2), each used once.
struct SPDXIDs {
    private var byID: [String: String] = [:]
    private var used: Set<String> = ["SPDXRef-DOCUMENT"]
    private var nextSuffix: [String: Int] = [:]

    /// Gives the thing that has `id` an SPDX id.
    ///
    /// - Parameter kind: what it is, for the reader of the id.
    mutating func add(_ id: String, kind: String = "Package") {
        guard byID[id] == nil else { return }
        byID[id] = unique(Self.plain(id, kind))
    }

    /// Has anything got another id than it had?
    var hasChanged: Bool { byID.contains { $0.key != $0.value } }

    /// The SPDX id of the part that has `id`; nil if no part has it.
    subscript(id: String) -> String? { byID[id] }

    /// An id for a further part that has the same id as an earlier one.
    mutating func another(_ id: String, kind: String = "Package") -> String { unique(Self.plain(id, kind)) }

    private mutating func unique(_ base: String) -> String {
        var name = base
        var suffix = nextSuffix[base] ?? 2
        while !used.insert(name).inserted {
            name = "\(base)-\(suffix)"
            suffix += 1
        }
        nextSuffix[base] = suffix
        return name
    }

    private static func plain(_ id: String, _ kind: String) -> String {
        if id.utf8.starts(with: "SPDXRef-".utf8), id.utf8.count > 8, id.utf8.allSatisfy(SPDXLicenseRefs.isPlain) { return id }
        if id.utf8.starts(with: "SPDXRef-".utf8), id.utf8.count > 8 { return "SPDXRef-" + SPDXLicenseRefs.plain(String(id.dropFirst(8)), limit: 120) }
        return "SPDXRef-\(kind)-" + SPDXLicenseRefs.plain(id, limit: 120)
    }
}

/// Licences that are on no list, each with a `LicenseRef-` id of its own (SPDX 2.3 clause 10).
struct SPDXLicenseRefs {
    private(set) var found: [ExtractedLicense] = []
    /// Ids of the other documents that are named; nil where any may be.
    var documents: Set<String>?
    /// Expressions that need no change: thousands of parts have the same few.
    var sound: Set<String> = []
    private var byContent: [[String]: String] = [:]
    private var used: Set<String> = []

    /// The id of a licence of this name and text.
    mutating func id(name: String, text: String?, url: String?) -> String {
        let key = [name, text ?? "", url ?? ""]
        if let known = byContent[key] { return known }
        let base = "LicenseRef-" + Self.plain(name, limit: 60)
        var id = base
        var suffix = 2
        while !used.insert(id).inserted {
            id = "\(base)-\(suffix)"
            suffix += 1
        }
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

    mutating func define(_ id: String) { used.insert(id) }

    /// Takes what CycloneDX says of one id in an expression (1.7, `expressionDetails`): the text and the address of a licence of the document's own. A licence of
    /// the list needs no text.
    mutating func detail(_ entry: JSONValue, _ losses: inout LossList) {
        let id = entry["licenseIdentifier"]?.stringValue ?? ""
        let address = entry["url"]?.stringValue
        guard id.utf8.starts(with: "LicenseRef-".utf8) else {
            if address != nil { losses.add(.noField(field: "expressionDetails.url")) }
            return
        }
        let isPlain = entry["text"]?["encoding"] == nil
        let text = isPlain ? entry["text"]?["content"]?.stringValue : nil
        if !isPlain { losses.add(.unreadField(field: "expressionDetails.text")) }
        guard text != nil || address != nil else { return }
        let place = found.firstIndex { $0.id == id }
        if place == nil, !used.insert(id).inserted { return losses.add(.onlyOne(field: "hasExtractedLicensingInfos", value: id)) }
        var license = place.map { found[$0] } ?? ExtractedLicense(id: id)
        if license.text == nil || license.text == FileLicense.noAssertion {
            license.text = text ?? FileLicense.noAssertion
        } else if let text, license.text != text {
            return losses.add(.onlyOne(field: "hasExtractedLicensingInfos", value: id))
        }
        if let address, !license.seeAlso.contains(address) { license.seeAlso.append(address) }
        if let place { found[place] = license } else { found.append(license) }
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
