/// Ids of SPDX 3 elements: addresses that mean one thing in the world (SPDX 3.0.1, Core, `Element.spdxId`).
///
/// Ids of an SPDX 3 document are kept. Any other becomes a fragment of the document's own address: `urn:uuid:…#SPDXRef-zlib`.
struct SPDX3IDs {
    /// What stands before the `#` of ids that are made here.
    let namespace: String
    /// True while the address is not known and a placeholder stands for it.
    let isPlaceholder: Bool
    /// True if the address was made from the content.
    let isDerived: Bool
    /// True if the document has an identity that cannot be used.
    let refusesIdentity: Bool
    /// Id of the document element.
    let documentID: String
    private let keepsIDs: Bool
    private let externals: [String: String]
    private var byID: [String: String] = [:]
    private var used: Set<String> = []
    private var nextSuffix: [String: Int] = [:]

    init(_ document: SBOMDocument, isSPDX3: Bool, identity: String?) {
        let given = document.identity.flatMap { ValueCheck.isReference($0) && Self.isAddress($0) ? $0 : nil }
        refusesIdentity = document.identity != nil && given == nil
        isPlaceholder = given == nil && identity == nil
        isDerived = given == nil && identity != nil
        let whole = given ?? identity ?? DerivedIdentity.placeholder
        namespace = whole.utf8.firstIndex(of: UInt8(ascii: "#")).map { String(whole[..<$0]) } ?? whole
        documentID = isSPDX3 && given != nil ? whole : "\(namespace)#SPDXRef-DOCUMENT"
        keepsIDs = isSPDX3
        externals = Dictionary(document.externalDocuments.lazy.map { ($0.id, $0.namespace ?? $0.id) }, uniquingKeysWith: { first, _ in first })
        used.insert(documentID)
        for part in document.everything { add(part.id) }
        for file in document.files { add(file.id) }
        if !isSPDX3 { for (id, file) in SPDX3Writer.snippetIDs(document) where knows(file) { add(id) } }
    }

    /// True for an id that may stand as it is: a scheme, a colon and something behind it, no blank node.
    static func isAddress(_ id: String) -> Bool {
        guard !id.utf8.starts(with: "_:".utf8), let colon = id.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return colon != id.utf8.startIndex && id.utf8.index(after: colon) != id.utf8.endIndex
    }

    private mutating func add(_ id: String) {
        guard byID[id] == nil else { return }
        byID[id] = made(id)
    }

    private mutating func made(_ id: String) -> String {
        if keepsIDs, Self.isAddress(id), used.insert(id).inserted { return id }
        return another(id)
    }

    /// An id for a further part that has the same id as an earlier one.
    mutating func another(_ id: String) -> String {
        let isOurs = id.utf8.starts(with: "SPDXRef-".utf8)
        let base = "\(namespace)#" + (isOurs ? "" : "SPDXRef-") + SPDXLicenseRefs.plain(id, limit: 160)
        var name = base
        var suffix = nextSuffix[base] ?? 2
        while !used.insert(name).inserted {
            name = "\(base)-\(suffix)"
            suffix += 1
        }
        nextSuffix[base] = suffix
        return name
    }

    /// An id of the writer's own, which no part of the document has.
    mutating func minted(_ name: String) -> String { another("SPDXRef-\(name)") }

    /// The element id of the part or file `id`; what the document does not have keeps an address and is made one otherwise.
    subscript(id: String) -> String {
        if let known = byID[id] { return known }
        if let colon = id.utf8.firstIndex(of: UInt8(ascii: ":")), let namespace = externals[String(id[..<colon])] {
            return "\(namespace)#\(id[id.utf8.index(after: colon)...])"
        }
        if keepsIDs, Self.isAddress(id) { return id }
        return "\(namespace)#SPDXRef-\(SPDXLicenseRefs.plain(id, limit: 160))"
    }

    /// True if an element of this id was written.
    func isUsed(_ id: String) -> Bool { used.contains(id) }

    /// True if the document has a part or a file of this id, or points at one in another document.
    func knows(_ id: String) -> Bool {
        if byID[id] != nil { return true }
        guard let colon = id.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return keepsIDs || externals[String(id[..<colon])] != nil
    }
}
