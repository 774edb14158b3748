import JSONStream

extension CycloneDXJSONReader {
    /// Reads `pedigree`.
    mutating func pedigree(_ unknown: inout [UnknownField]) throws(JSONError) -> Pedigree? {
        guard try cursor.entersObject("pedigree", &unknown) else { return nil }
        var pedigree = Pedigree()
        while let key = try cursor.json.nextKey() {
            switch key {
            case "ancestors": pedigree.ancestors += try relatives(key, &pedigree.unknown)
            case "descendants": pedigree.descendants += try relatives(key, &pedigree.unknown)
            case "variants": pedigree.variants += try relatives(key, &pedigree.unknown)
            case "commits": try commits(&pedigree)
            case "patches": try patches(&pedigree)
            case "notes": try cursor.text(key, &pedigree.notes, &pedigree.unknown)
            default: try cursor.keep(key, in: &pedigree.unknown)
            }
        }
        return pedigree
    }

    private mutating func relatives(_ field: String, _ unknown: inout [UnknownField]) throws(JSONError) -> [Component] {
        guard try cursor.entersArray(field, &unknown) else { return [] }
        var list = ComponentList()
        while try cursor.json.nextElement() {
            if try cursor.json.kind() == .object {
                try component(&list, parent: ComponentList.noParent)
            } else {
                try cursor.passOver(field)
            }
        }
        return list.finish(&cursor.ids)
    }

    private mutating func commits(_ pedigree: inout Pedigree) throws(JSONError) {
        guard try cursor.entersArray("commits", &pedigree.unknown) else { return }
        while try cursor.json.nextElement() {
            guard try cursor.entersEntry("commits") else { continue }
            var members: [UnknownField] = []
            while let key = try cursor.json.nextKey() { try cursor.keep(key, in: &members) }
            pedigree.commits.append(members)
        }
    }

    private mutating func patches(_ pedigree: inout Pedigree) throws(JSONError) {
        guard try cursor.entersArray("patches", &pedigree.unknown) else { return }
        while try cursor.json.nextElement() {
            guard try cursor.entersEntry("patches") else { continue }
            var patch = Patch()
            while let key = try cursor.json.nextKey() {
                switch key {
                case "type": try cursor.text(key, &patch.type, &patch.unknown)
                case "resolves": try issues(&patch)
                default: try cursor.keep(key, in: &patch.unknown)
                }
            }
            pedigree.patches.append(patch)
        }
    }

    private mutating func issues(_ patch: inout Patch) throws(JSONError) {
        guard try cursor.entersArray("resolves", &patch.unknown) else { return }
        while try cursor.json.nextElement() {
            guard try cursor.entersEntry("resolves") else { continue }
            var issue = ResolvedIssue()
            while let key = try cursor.json.nextKey() {
                switch key {
                case "type": try cursor.text(key, &issue.type, &issue.unknown)
                case "id": try cursor.text(key, &issue.id, &issue.unknown)
                default: try cursor.keep(key, in: &issue.unknown)
                }
            }
            patch.resolves.append(issue)
        }
    }
}
