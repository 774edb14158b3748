import JSONStream

/// Writes SPDX 3.0.1 in JSON-LD, in one pass over the document: packages first, and behind them the agents, licences and statements that they turned out
/// to need.
///
/// What the graph has no place for is named as a loss where it is met. Elements that the reader of the format kept are written as they stood.
struct SPDX3Writer {
    let document: SBOMDocument
    /// True if the document was read from SPDX 3: its ids and unread members are kept then.
    let isSPDX3: Bool
    var json: JSONWriter
    var losses: LossList
    var ids: SPDX3IDs
    var agents = SPDX3Agents()
    var licenseRefs = SPDXLicenseRefs()
    var expressions = SPDX3Expressions()
    let kept: SPDX3Kept
    /// Id of the creation info that elements have unless something else is known of them.
    var creation = "_:creation"
    /// Creation infos of entries that somebody else made, by the names of who did.
    var otherCreations: [(id: String, agents: [String], created: String?)] = []
    /// What was said of elements that were written.
    var annotations: [SPDX3Annotation] = []
    var statements = 0
    /// Ids of the statements, for collections that list what is in them.
    var statementIDs: [String] = []

    /// The document's bytes and everything that they do not say.
    static func write(_ document: SBOMDocument, pretty: Bool, losses: LossList) -> (bytes: [UInt8], losses: LossList) {
        var writer = SPDX3Writer(document, pretty, losses, identity: nil)
        let bytes = writer.write()
        guard writer.ids.isPlaceholder else { return (bytes, writer.losses) }
        // The identity stands in every id: it is known once everything is written, so everything is written once more.
        var settled = SPDX3Writer(document, pretty, losses, identity: "urn:uuid:\(ContentDigest(bytes).uuid)")
        return (settled.write(), settled.losses)
    }

    private init(_ document: SBOMDocument, _ pretty: Bool, _ losses: LossList, identity: String?) {
        self.document = document
        self.losses = losses
        isSPDX3 = document.format.family == .spdx && document.format.notation == .jsonLD
        json = JSONWriter(pretty: pretty)
        kept = isSPDX3 ? SPDX3Kept(document.unknown) : SPDX3Kept([])
        ids = SPDX3IDs(document, isSPDX3: isSPDX3, identity: identity)
        if let given = document.identity, identity == nil, ids.isPlaceholder || ids.refusesIdentity {
            self.losses.add(.valueRefused(field: "identity", value: given))
        } else if let given = document.identity, ids.isDerived {
            self.losses.add(.valueRefused(field: "identity", value: given))
        }
        for license in document.extractedLicenses { licenseRefs.define(license.id, text: license.text) }
        if !isSPDX3 { for part in document.everything { licenseRefs.reserve(part.licenses) } }
    }

    private mutating func write() -> [UInt8] {
        json.beginObject()
        json.member("@context", "https://spdx.org/rdf/3.0.1/spdx-context.jsonld")
        json.key("@graph")
        json.beginArray()
        head()
        var seen: Set<String> = []
        for (place, part) in document.everything.enumerated() {
            losses.component = part.id
            package(part, id: seen.insert(part.id).inserted ? ids[part.id] : ids.another(part.id), isSubject: place == 0)
        }
        losses.component = nil
        for file in document.files { self.file(file) }
        var unknown = takeSnippets(document.unknown)
        relationships()
        vulnerabilities()
        unknown = takeAnnotations(unknown, about: ids.documentID)
        annotationElements()
        licenseElements()
        agentElements()
        for element in kept.elements { json.value(withStatements(element)) }
        if !isSPDX3 {
            unknown.removeAll { $0.key == "$schema" }
            losses.dropUnread(&unknown)
        }
        json.endArray()
        json.endObject()
        json.newline()
        return json.take()
    }

    // MARK: Elements.

    /// Opens an element; the caller closes it.
    mutating func begin(_ type: String, _ id: String, creation: String? = nil) {
        json.beginObject()
        json.member("type", type)
        json.member("spdxId", id)
        json.member("creationInfo", creation ?? self.creation)
    }

    /// Opens an element that was read with a creation info of its own, perhaps, which is among what stood beside what the model has.
    mutating func begin(_ type: String, _ id: String, besides: [UnknownField]) {
        json.beginObject()
        json.member("type", type)
        json.member("spdxId", id)
        json.key("creationInfo")
        if isSPDX3, let own = besides.first(where: { $0.key == "creationInfo" })?.value { json.value(own) } else { json.string(creation) }
    }

    /// Id of the next statement.
    mutating func nextStatement() -> String {
        statements += 1
        let id = ids.minted("relationship-\(statements)")
        if !kept.collections.isEmpty { statementIDs.append(id) }
        return id
    }

    /// Members that were kept unread, except those that the writer has written itself.
    mutating func unread(_ fields: [UnknownField], except written: Set<String> = []) {
        var fields = fields.filter { !written.contains($0.key) }
        guard isSPDX3 else { return losses.dropUnread(&fields) }
        for field in fields {
            json.key(field.key)
            if let value = field.value { json.value(value) } else { json.null() }
        }
    }

    /// Entries of a list that the reader could not use, to be written behind those that the writer makes.
    func leftOver(_ key: String, _ fields: [UnknownField]) -> [JSONValue] {
        guard isSPDX3 else { return [] }
        return fields.first { $0.key == key }?.value?.arrayValue ?? []
    }

    /// A moment in the one form that SPDX 3 takes; a loss where there is none.
    mutating func time(_ key: String, _ given: String?) {
        guard let given else { return }
        if let moment = Moment(given) ?? Moment(day: given) {
            json.member(key, moment.text)
        } else {
            losses.add(.valueRefused(field: key, value: given))
        }
    }
}
