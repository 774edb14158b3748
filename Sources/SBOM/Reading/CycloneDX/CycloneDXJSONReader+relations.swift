import JSONStream

extension CycloneDXJSONReader {
    /// Reads `dependencies`.
    mutating func dependencies(_ document: inout SBOMDocument) throws(JSONError) {
        guard try cursor.entersArray("dependencies", &document.unknown) else { return }
        while try cursor.json.nextElement() {
            guard try cursor.entersEntry("dependencies") else { continue }
            cursor.letGoBehind()
            var from: String?
            var needs: [String] = []
            var provides: [String] = []
            while let key = try cursor.json.nextKey() {
                switch key {
                case "ref": try cursor.text(key, &from, &document.unknown, isShared: false)
                case "dependsOn": try cursor.idList(key, &needs, &document.unknown)
                case "provides": try cursor.idList(key, &provides, &document.unknown)
                default: try cursor.leaveOut(key)
                }
            }
            guard let from else {
                cursor.remark(.missing(field: "ref"))
                continue
            }
            let source = cursor.ids.share(from)
            for target in needs { document.relationships.append(Relationship(from: source, to: target, kind: .dependsOn)) }
            for target in provides { document.relationships.append(Relationship(from: source, to: target, kind: .provides)) }
            if needs.isEmpty { document.withoutDependencies.append(source) }
        }
    }

    /// Reads `compositions`.
    mutating func compositions(_ document: inout SBOMDocument) throws(JSONError) {
        guard try cursor.entersArray("compositions", &document.unknown) else { return }
        while try cursor.json.nextElement() {
            guard try cursor.entersEntry("compositions") else { continue }
            var found = Composition(completeness: .notSpecified)
            var text: String?
            while let key = try cursor.json.nextKey() {
                switch key {
                case "aggregate": try cursor.text(key, &text, &found.unknown)
                case "assemblies": try cursor.idList(key, &found.assemblies, &found.unknown)
                case "dependencies": try cursor.idList(key, &found.dependencies, &found.unknown)
                case "vulnerabilities": try cursor.idList(key, &found.vulnerabilities, &found.unknown)
                case "bom-ref": try cursor.text(key, &found.id, &found.unknown)
                default: try cursor.keep(key, in: &found.unknown)
                }
            }
            if let text {
                if let known = Composition.Completeness(rawValue: text) {
                    found.completeness = known
                } else {
                    cursor.remark(.unknownValue(field: "aggregate", value: quoted(text)))
                }
            } else {
                cursor.remark(.missing(field: "aggregate"))
            }
            document.compositions.append(found)
        }
    }
}
