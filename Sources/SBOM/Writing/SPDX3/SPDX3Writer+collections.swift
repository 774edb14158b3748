import JSONStream

extension SPDX3Writer {
    /// A kept collection with the statements that are in it: they have new ids, and lists of a collection's elements (SPDX 3.0.1, Core, `ElementCollection`) would
    /// point at those that they had.
    func withStatements(_ element: JSONValue) -> JSONValue {
        guard isSPDX3, case .object(var members) = element, kept.collections[SPDX3Reader.id(element)] != nil,
            let place = members.firstIndex(where: { $0.key == "element" })
        else { return element }
        let listed = SPDX3Reader.strings(members[place].value)
        let known = Set(kept.elements.lazy.map(SPDX3Reader.id)).union(imported)
        let there = listed.filter { ids.isUsed($0) || known.contains($0) }
        guard there.count < listed.count else { return element }
        members[place] = JSONValue.Member("element", .array((there + statementIDs).map { .string($0) }))
        return .object(members)
    }

    /// Ids of elements in other documents.
    private var imported: [String] {
        let imports = document.metadataUnknown.first { $0.key == "import" }?.value?.arrayValue ?? []
        return imports.compactMap { $0["externalSpdxId"]?.stringValue }
    }
}
