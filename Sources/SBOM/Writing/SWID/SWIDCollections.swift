import XMLStream

/// Payload and evidence of a tag, made from the files of a document and from what was kept of the elements themselves.
struct SWIDCollections {
    /// Names of elements with the files in them, in the order of the files.
    private var waiting: [(name: String, files: [XMLNode])] = []

    init(_ files: [FileEntry], isTag: Bool, _ losses: inout LossList) {
        for name in [false, true].map({ $0 ? "Evidence" : "Payload" }) {
            let own = files.filter { $0.unknown.contains(SWIDReader.evidence) == (name == "Evidence") }
            guard !own.isEmpty else { continue }
            var tree = SWIDFileTree(isTag: isTag)
            for file in own { tree.add(file, &losses) }
            waiting.append((name, tree.finish()))
        }
        // The first file of the document is in the first element.
        if files.first?.unknown.contains(SWIDReader.evidence) == true { waiting.reverse() }
    }

    /// `node`, with its files if it is a payload or an evidence, and before it those that stand before it.
    mutating func take(before node: XMLNode) -> [XMLNode] {
        guard node.name.space == SWIDWords.space, let place = waiting.firstIndex(where: { $0.name == node.name.local }) else { return [node] }
        var found = waiting[..<place].map(Self.element)
        var own = node
        own.children += waiting[place].files
        found.append(own)
        waiting.removeSubrange(...place)
        return found
    }

    /// What is left.
    mutating func takeAll() -> [XMLNode] {
        defer { waiting = [] }
        return waiting.map(Self.element)
    }

    private static func element(_ entry: (name: String, files: [XMLNode])) -> XMLNode {
        var node = XMLNode(XMLName(entry.name, space: SWIDWords.space))
        node.children = entry.files
        return node
    }
}

/// Files put back into the folders they were in: neighbours in the same folder share its element.
struct SWIDFileTree {
    private let isTag: Bool
    private var top: [XMLNode] = []
    private var open: [XMLNode] = []
    private var folders = SWIDFolders()
    /// Folders read last: neighbours have the same text.
    private var last: (field: UnknownField, folders: SWIDFolders)?

    init(isTag: Bool) { self.isTag = isTag }

    mutating func add(_ file: FileEntry, _ losses: inout LossList) {
        losses.component = file.id
        defer { losses.component = nil }
        var wanted = SWIDFolders()
        var node = XMLNode(XMLName("File", space: SWIDWords.space))
        var location = ""
        for field in file.unknown where field != SWIDReader.evidence {
            guard isTag else {
                losses.add(.unreadField(field: field.key))
                continue
            }
            if field.key == SWIDFolders.key, let found = read(field) {
                wanted = found
            } else if let attribute = SWIDWriter.attribute(field) {
                node.attributes.append(attribute)
            } else if let child = SWIDElement.node(field) {
                node.children.append(child)
            }
        }
        let base = wanted.path(of: node.attributes)
        var name = file.name
        if !base.isEmpty, name.utf8.starts(with: base.utf8) {
            name = String(name.dropFirst(base.count))
            if name.hasPrefix("/"), !base.hasSuffix("/") { name.removeFirst() }
        } else if !isTag || !base.isEmpty {
            // The path has changed since it was read, or comes from elsewhere: its folder is the location.
            wanted = SWIDFolders()
            node.attributes.removeAll { ["location", "root"].contains(SWIDName.text($0.name)) }
            if let slash = name.lastIndex(of: "/"), name.index(after: slash) < name.endIndex {
                location = String(name[..<slash])
                name = String(name[name.index(after: slash)...])
            }
        }
        node.attributes.insert(XMLAttribute(name: XMLName("name"), value: name), at: 0)
        if !location.isEmpty { node.attributes.append(XMLAttribute(name: XMLName("location"), value: location)) }
        for hash in file.hashes {
            guard let attribute = SWIDHashes.attribute(hash), !node.attributes.contains(where: { $0.name == attribute.name }) else {
                losses.add(.valueRefused(field: "hashes", value: "\(hash.algorithm.name) \(hash.value)"))
                continue
            }
            node.attributes.append(attribute)
        }
        enter(wanted)
        put(node)
    }

    mutating func finish() -> [XMLNode] {
        enter(SWIDFolders())
        return top
    }

    private mutating func read(_ field: UnknownField) -> SWIDFolders? {
        if let last, last.field == field { return last.folders }
        guard let found = SWIDFolders(field) else { return nil }
        last = (field, found)
        return found
    }

    /// Leaves and enters folders until those of the next file are open.
    private mutating func enter(_ wanted: SWIDFolders) {
        let common = zip(folders.chain, wanted.chain).prefix { $0 == $1 }.count
        while open.count > common { put(open.removeLast()) }
        for attributes in wanted.chain.dropFirst(common) {
            open.append(XMLNode(XMLName("Directory", space: SWIDWords.space), attributes: attributes))
        }
        folders = wanted
    }

    private mutating func put(_ node: XMLNode) {
        if open.isEmpty { top.append(node) } else { open[open.count - 1].children.append(node) }
    }
}
