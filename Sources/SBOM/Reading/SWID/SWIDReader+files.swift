import XMLStream

extension SWIDReader {
    /// Key of the unread field that says of a file that it was found on a device, and is not only said to be installed.
    static let evidence = UnknownField(key: "collection", json: "\"Evidence\"")

    /// A `Payload` or `Evidence`: its files go into the document, what else is in it is kept unread.
    mutating func collection(_ node: XMLNode) throws(SBOMError) {
        let isEvidence = node.name.local == "Evidence"
        if isEvidence, document.created == nil { document.created = node.plain("date") }
        let rest = try withoutFiles(node, SWIDFolders(), isEvidence)
        // An empty element is kept where it was empty: it says that nothing is installed.
        if !rest.attributes.isEmpty || !rest.children.isEmpty || node.children.isEmpty { keep(rest) }
    }

    /// Takes the files out of a folder. Recurses once a level, which the depth limit of the reader bounds.
    private mutating func withoutFiles(_ node: XMLNode, _ folders: SWIDFolders, _ isEvidence: Bool) throws(SBOMError) -> XMLNode {
        var rest = XMLNode(node.name, attributes: node.attributes, line: node.line)
        let field = folders.field
        for child in node.children {
            guard child.name.space == node.name.space else {
                rest.children.append(child)
                continue
            }
            switch child.name.local {
            case "File":
                require("name", child)
                try file(child, folders, field, isEvidence)
            case "Directory":
                require("name", child)
                let left = try withoutFiles(child, folders.inside(child.attributes), isEvidence)
                if !left.children.isEmpty || child.children.isEmpty { rest.children.append(left) }
            case "Process", "Resource":
                require(child.name.local == "Process" ? "name" : "type", child)
                rest.children.append(child)
            case "Meta": rest.children.append(child)
            default:
                remark(.unknownElement(name: quoted(child.name.local)), child, SWIDClause.resources, breaks: true)
                rest.children.append(child)
            }
        }
        return rest
    }

    private mutating func require(_ name: String, _ node: XMLNode) {
        if node.plain(name) == nil { remark(.missing(field: "\(node.name.local) \(name)"), node, SWIDClause.resources, breaks: true) }
        if let key = node.plain("key"), !SWIDWords.isBoolean(key) {
            remark(.unknownValue(field: "key", value: quoted(key)), node, SWIDClause.resources, breaks: true)
        }
    }

    private mutating func file(_ node: XMLNode, _ folders: SWIDFolders, _ field: UnknownField?, _ isEvidence: Bool) throws(SBOMError) {
        try countPart(node)
        let path = folders.path(of: node.attributes)
        var file = FileEntry(id: ids.makeUp(like: path.isEmpty ? "file" : path), name: path)
        if isEvidence { file.unknown.append(Self.evidence) }
        // Files of one folder share its text.
        if let field { file.unknown += room(for: field, node) }
        for attribute in node.attributes where attribute.name != XMLName("name") {
            if let hash = SWIDHashes.hash(attribute) {
                file.hashes.append(hash)
            } else if attribute.name.space.isEmpty, SWIDWords.fileAttributes.contains(attribute.name.local) {
                file.unknown += room(for: SWIDElement.field("@" + attribute.name.local, text: attribute.value), node)
            } else {
                file.unknown += self.attribute(attribute, node, SWIDClause.resources)
            }
        }
        if let size = node.plain("size"), !size.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) || size.isEmpty {
            remark(.unknownValue(field: "size", value: quoted(size)), node, SWIDClause.resources, breaks: true)
        }
        for child in node.children { file.unknown += room(for: SWIDElement.field(child.name.local, child), child) }
        document.files.append(file)
    }
}
