import JSONStream

extension CycloneDXJSONReader {
    /// As ``component(_:parent:)`` for ``SBOMExtent/identities``: what tells which part it is, and those nested in it.
    mutating func identity(_ list: inout ComponentList, parent: Int32) throws(JSONError) {
        try cursor.json.beginObject()
        try cursor.countPart()
        // Its place stands before those of parts in it.
        var place: Int32?
        var part = Component(id: "", name: "")
        var pedigree: Pedigree?
        var range: String?
        var id: String?
        var name: String?
        var held = HeldProperties()
        while let key = try cursor.json.nextName() {
            switch key {
            case "properties": held.hold(try cursor.json.rawRange())
            case "type": try briefKind(&part)
            case "name": try cursor.text("name", &name, &part.unknown, isShared: false)
            case "version": try cursor.text("version", &part.version, &part.unknown, isShared: false)
            case "group": try cursor.text("group", &part.group, &part.unknown)
            case "bom-ref": try cursor.text("bom-ref", &id, &part.unknown, isShared: false)
            case "purl": try cursor.text("purl", &part.purl, &part.unknown, isShared: false)
            case "cpe": try cpe(&part)
            case "supplier": try organization("supplier", &part.supplier, &part.unknown)
            case "hashes": try hashes(&part.hashes, &part.unknown)
            case "versionRange": try cursor.text("versionRange", &range, &part.unknown)
            case "pedigree": pedigree = try self.pedigree(&part.unknown) ?? pedigree
            case "components":
                let own = place ?? list.reserve(parent: parent)
                place = own
                try nested(&list, own, &part)
            default: try cursor.json.skip()
            }
        }
        if let id, !id.isEmpty {
            cursor.ids.note(id)
            part.id = id
        }
        part.name = name ?? ""
        if let pedigree { part.details.pedigree = pedigree }
        if let range { part.details.versionRange = range }
        if held.mayIdentify(part, in: cursor.block) {
            try take(held, &part)
        } else if part.purl != nil, !part.cpes.isEmpty {
            switch held.basis(in: cursor.block) {
            case .guessed: part.flags.insert(.cpesAreGuessed)
            case .unclear: try take(held, &part)
            case .unsaid: break
            }
        }
        if let place { list.fill(place, part) } else { list.append(part, parent: parent) }
    }

    private mutating func briefKind(_ part: inout Component) throws(JSONError) {
        var text: String?
        try cursor.text("type", &text, &part.unknown, isShared: false)
        if let text { part.kind = ComponentKind(cycloneDXType: text) ?? .other }
    }

    /// Reads lists that were read over before, and so are known to be well-formed.
    private mutating func take(_ held: HeldProperties, _ part: inout Component) throws(JSONError) {
        let place = cursor.json
        for range in held.ranges {
            cursor.json = JSONReader(cursor.block, range: range, limits: cursor.limits.json)
            try properties(&part.properties, &part.unknown)
        }
        cursor.json = place
    }

    /// Reads over a member whose ids matter only where an id has to be made up.
    mutating func leaveForLater(_ key: String) throws(JSONError) { later.append((key, try cursor.json.rawRange())) }

    /// Takes note of the ids in what was left for later, if a component needs an id that is nobody's.
    mutating func settleIDs(_ components: ComponentList) throws(JSONError) {
        guard !later.isEmpty, components.components.contains(where: \.id.isEmpty) else { return }
        let place = cursor.json
        var scratch = SBOMDocument(format: format)
        for (key, range) in later {
            cursor.json = JSONReader(cursor.block, range: range, limits: cursor.limits.json)
            if key == "dependencies" { try dependencies(&scratch) } else { try vulnerabilities(&scratch) }
        }
        cursor.json = place
    }
}
