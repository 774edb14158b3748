import JSONStream

/// Fits a member that the model keeps unread to an older version of CycloneDX: what that has of it stays, what it lacks is taken out and named.
struct CycloneDXOlderMembers {
    /// 4 for CycloneDX 1.4.
    let minor: Int
    /// True where it will be written in XML, whose schemas differ in one thing: see ``member(_:_:of:)``.
    let isXML: Bool
    private(set) var losses: [SBOMLoss.Kind] = []
    /// Keys from the member down, for the names of losses.
    private var path: [String] = []

    init(minor: Int, isXML: Bool) {
        self.minor = minor
        self.isXML = isXML
    }

    /// The value of a member of an object of the shape; nil if nothing of it is left. Recurses once a level, which the reader's limit bounds.
    mutating func member(_ key: String, _ value: JSONValue, of shape: String) -> JSONValue? {
        path.append(key)
        defer { path.removeLast() }
        if let since = Self.since[shape]?[key], since > minor { return lose() }
        if let text = value.stringValue { return word(text, key, shape) }
        guard let child = XMLShapes.all[shape]?.child(member: key) else { return value }
        // Until 1.6 these were references, told apart only by what they are.
        if shape == "ikev2", minor < 7, value.holdsObjects { return lose() }
        if shape == "evidence", key == "identity", minor < 6, case .array(let list) = value { return onlyOne(list, child) }
        // bom-1.5.xsd has one set of data where the JSON Schema has a list of them.
        if shape == "component", key == "data", minor < 6, isXML, case .array(let list) = value, list.count > 1 {
            _ = lose()
            return self.value(.array(Array(list.prefix(1))), child)
        }
        if case .tools = child.kind, minor < 5, case .object(let members) = value { return oldTools(members) }
        if key == "licenses", (5...6).contains(minor), case .array(let list) = value { return claims(list, child) }
        return self.value(value, child)
    }

    private mutating func value(_ value: JSONValue, _ child: XMLShape.Child) -> JSONValue? {
        switch value {
        case .array(let elements):
            let kept = elements.compactMap { self.value($0, child) }
            return kept.isEmpty && !elements.isEmpty ? nil : .array(kept)
        case .object(let members):
            switch child.kind {
            case .object(let name), .inline(let name): return object(members, name)
            case .list(let items): return entry(members, items)
            case .tools: return object(members, "toolChoice")
            case .party: return object(members, members.contains { $0.key == "email" || $0.key == "phone" } ? "contact" : "organization")
            case .scalar: return value
            }
        default: return value
        }
    }

    private mutating func object(_ members: [JSONValue.Member], _ shape: String) -> JSONValue? {
        var kept: [JSONValue.Member] = []
        for one in members {
            if let value = member(one.key, one.value, of: shape) {
                kept.append(JSONValue.Member(one.key, value))
            } else if Self.needed[shape]?.contains(one.key) ?? false {
                return nil
            }
        }
        return kept.isEmpty && !members.isEmpty ? nil : .object(kept)
    }

    /// An entry of a list, of the kind that has a place for its members.
    private mutating func entry(_ members: [JSONValue.Member], _ items: [XMLShape.Item]) -> JSONValue? {
        for item in items {
            guard let wrapper = item.wrapper, let inner = members.first(where: { $0.key == wrapper }) else { continue }
            guard case .object(let name) = item.kind, case .object(let parts) = inner.value else { return .object(members) }
            return object(parts, name).map { .object([JSONValue.Member(wrapper, $0)]) }
        }
        let names = items.compactMap { item -> String? in
            if item.wrapper == nil, case .object(let name) = item.kind { return name }
            return nil
        }
        let fits = names.first { name in members.allSatisfy { XMLShapes.all[name]?.place(ofMember: $0.key) != nil } }
        return (fits ?? names.last).map { object(members, $0) } ?? .object(members)
    }

    /// Up to 1.5 there is one identity.
    private mutating func onlyOne(_ list: [JSONValue], _ child: XMLShape.Child) -> JSONValue? {
        let kept = list.compactMap { value($0, child) }
        if kept.count > 1 { _ = lose() }
        return kept.first
    }

    /// Until 1.4 a tool has a vendor, a name, a version, digests and addresses.
    private mutating func oldTools(_ members: [JSONValue.Member]) -> JSONValue? {
        var tools: [JSONValue] = []
        for list in members where list.key == "components" {
            for part in list.value.arrayValue ?? [] {
                guard case .object(let facts) = part else { continue }
                let vendor = part["supplier"]?["name"] ?? part["manufacturer"]?["name"]
                var tool = vendor.map { [JSONValue.Member("vendor", $0)] } ?? []
                for fact in facts {
                    if let value = Self.ofOldTools.contains(fact.key) ? member(fact.key, fact.value, of: "component") : nil {
                        tool.append(JSONValue.Member(fact.key, value))
                    } else if fact.key != "type" {
                        path.append(fact.key)
                        _ = lose()
                        path.removeLast()
                    }
                }
                tools.append(.object(tool))
            }
        }
        for list in members where list.key != "components" { _ = lose() }
        return tools.isEmpty ? nil : .array(tools)
    }

    /// In 1.5 and 1.6 there are licences, or one expression and nothing else.
    private mutating func claims(_ list: [JSONValue], _ child: XMLShape.Child) -> JSONValue? {
        let licenses = list.filter { $0["license"] != nil }
        let kept = licenses.isEmpty ? Array(list.prefix(1)) : licenses
        if kept.count < list.count { _ = lose() }
        return value(.array(kept), child)
    }

    /// A word of a list that has grown.
    private mutating func word(_ text: String, _ key: String, _ shape: String) -> JSONValue? {
        let written: String?
        switch (shape, key) {
        case ("externalReference", "type"): written = (CycloneDXReferenceTypes.since[text] ?? 0) > minor ? "other" : text
        case ("component", "type"): written = Self.kind(text, minor)
        case ("algorithmProperties", "primitive"), ("protocolProperties", "type"):
            written = minor < 7 && Self.cryptoWords.contains(text) ? "other" : text
        case ("identity", "field"): written = minor < 6 && (text == "omniborId" || text == "swhid") ? nil : text
        case ("hash", "alg"): written = minor < 7 && text.hasPrefix("Streebog-") ? nil : text
        default: return .string(text)
        }
        guard let written else {
            losses.append(.valueRefused(field: path.joined(separator: "."), value: text))
            return nil
        }
        if written != text { losses.append(.reworded(field: path.joined(separator: "."), value: text, written: written)) }
        return .string(written)
    }

    private static func kind(_ text: String, _ minor: Int) -> String {
        switch text {
        case "cryptographic-asset": minor < 6 ? "library" : text
        case "platform", "device-driver", "machine-learning-model": minor < 5 ? "library" : text
        case "data": minor < 5 ? "file" : text
        default: text
        }
    }

    private mutating func lose() -> JSONValue? {
        let loss = SBOMLoss.Kind.unreadField(field: path.joined(separator: "."))
        if !losses.contains(loss) { losses.append(loss) }
        return nil
    }
}

extension XMLShape {
    fileprivate func child(member: String) -> Child? { children.first { $0.member == member } }
}

extension JSONValue {
    /// True for an object and a list with one in it.
    fileprivate var holdsObjects: Bool {
        switch self {
        case .object: true
        case .array(let elements): elements.contains { if case .object = $0 { true } else { false } }
        default: false
        }
    }
}
