import JSONStream

/// People, organisations and tools that a document speaks of, each written once.
struct SPDX3Agents {
    private var byKey: [Key: String] = [:]
    /// The agents in the order in which they were first spoken of.
    private(set) var list: [(id: String, party: Party)] = []
    /// Tools, which are elements of a class of their own.
    private(set) var tools: [(id: String, tool: Component)] = []

    private struct Key: Hashable {
        let name: String
        let kind: Party.Kind
        let email: String?
    }

    /// The id of the agent that `party` is.
    mutating func id(_ party: Party, _ ids: inout SPDX3IDs) -> String {
        let key = Key(name: party.name, kind: party.kind, email: party.email)
        if let known = byKey[key] { return known }
        let word = party.name.isEmpty ? "agent" : "agent-\(party.name)"
        let id = ids.minted(word)
        byKey[key] = id
        list.append((id, party))
        return id
    }

    mutating func add(_ tool: Component, _ id: String) { tools.append((id, tool)) }
}

extension SPDX3Writer {
    /// The id of the agent that `party` is; a kept element if it is one that the document had.
    mutating func agent(_ party: Party, _ field: String) -> String {
        if isSPDX3, let id = party.details?.id, let known = kept.agents[id], known["name"]?.stringValue ?? "" == party.name { return id }
        if let more = party.details, !isSPDX3 {
            for (part, isThere) in [
                ("phone", more.phone != nil || more.contacts.contains { $0.phone != nil }),
                ("contact.name", more.contacts.contains { $0.name != nil && $0.name != party.name }), ("contact", more.contacts.count > 1),
            ] where isThere { losses.add(.noField(field: "\(field).\(part)")) }
            var unknown = more.unknown
            losses.dropUnread(&unknown)
        }
        return agents.id(party, &ids)
    }

    /// The id of the tool that made the document.
    mutating func tool(_ tool: Component) -> String {
        if isSPDX3, let known = kept.tools[tool.name], known == tool.id { return known }
        losses.besideName(of: tool, said: ["group", "purl"])
        let id = ids.minted("tool-\(Self.toolName(tool))")
        agents.add(tool, id)
        return id
    }

    static func toolName(_ tool: Component) -> String {
        let name = [tool.fullName, tool.version].compactMap { $0 }.joined(separator: "-")
        return name.isEmpty ? tool.supplier?.name ?? "?" : name
    }

    mutating func agentElements() {
        for (id, party) in agents.list {
            let type =
                switch party.kind {
                case .person: "Person"
                case .organization: "Organization"
                case .tool: "SoftwareAgent"
                case .unspecified: "Agent"
                }
            begin(type, id)
            json.member("name", party.name.isEmpty ? party.email ?? "?" : party.name)
            let urls = party.details?.urls ?? []
            if party.email != nil || !urls.isEmpty {
                json.key("externalIdentifier")
                json.beginArray()
                if let mail = party.email { identifier("email", mail) }
                for url in urls { identifier("urlScheme", url) }
                json.endArray()
            }
            json.endObject()
        }
        for (id, tool) in agents.tools {
            begin("Tool", id)
            json.member("name", Self.toolName(tool))
            if let purl = tool.purl {
                json.key("externalIdentifier")
                json.beginArray()
                identifier("packageUrl", purl)
                json.endArray()
            }
            json.endObject()
        }
        for (id, makers, created) in otherCreations {
            json.beginObject()
            json.member("type", "CreationInfo")
            json.member("@id", id)
            json.member("specVersion", "3.0.1")
            json.member("created", created ?? document.created.flatMap { Moment($0) ?? Moment(day: $0) }?.text ?? "1970-01-01T00:00:00Z")
            json.member("createdBy", makers)
            json.endObject()
        }
    }

    /// The creation info of an entry that `authors` made.
    mutating func creation(by authors: [Party]) -> String? {
        guard !authors.isEmpty, authors.map(\.name) != document.authors.map(\.name) else { return nil }
        return otherCreation(authors.map { agent($0, "entryAuthors") }, nil)
    }

    /// The creation info of what `makers` said at another time than that of the document; nil where neither is known.
    mutating func creation(by makers: [Party], at given: String?) -> String? {
        let moment = given.flatMap { Moment($0) ?? Moment(day: $0) }?.text
        if let given, moment == nil { losses.add(.valueRefused(field: "annotationDate", value: given)) }
        guard moment != nil || !makers.isEmpty else { return nil }
        let agents = (makers.isEmpty ? document.authors : makers).map { agent($0, "annotator") }
        guard !agents.isEmpty else { return nil }
        return otherCreation(agents, moment)
    }

    private mutating func otherCreation(_ makers: [String], _ created: String?) -> String {
        if let known = otherCreations.first(where: { $0.agents == makers && $0.created == created }) { return known.id }
        let id = "_:creation-\(otherCreations.count + 2)"
        otherCreations.append((id, makers, created))
        return id
    }

    /// An entry of `externalIdentifier`.
    mutating func identifier(_ type: String, _ value: String, locator: String? = nil, comment: String? = nil) {
        json.beginObject()
        json.member("type", "ExternalIdentifier")
        json.member("comment", ifPresent: comment)
        json.member("externalIdentifierType", type)
        json.member("identifier", value)
        if let locator { json.member("identifierLocator", [locator]) }
        json.endObject()
    }
}
