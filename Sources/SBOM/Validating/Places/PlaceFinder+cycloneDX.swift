import JSONStream

extension PlaceFinder {
    /// Goes through a CycloneDX document, in JSON of its own or of a transcript.
    mutating func cycloneDX() throws(JSONError) {
        try note(.document)
        try cycloneDXMembers()
        try json.end()
    }

    private mutating func cycloneDXMembers() throws(JSONError) {
        guard try enters(.object) else { return }
        while let key = try json.nextKey() {
            switch key {
            case "serialNumber": try texts(key, in: [.mentions(.identity)])
            case "metadata": try metadata()
            case "components": try parts(.components, nested: key)
            case "services": try parts(.services, nested: key)
            case "dependencies": try dependencies()
            case "compositions": try list(.compositions)
            case "vulnerabilities": try list(.vulnerabilities)
            case "sbom" where json.depth == 1: try cycloneDXMembers()
            default: try json.skip()
            }
        }
    }

    private mutating func metadata() throws(JSONError) {
        guard try enters(.object) else { return }
        while let key = try json.nextKey() {
            switch key {
            case "timestamp": try texts(key, in: [.mentions(.created)])
            case "component": try part(.subjects, nested: "components")
            case "tools" where mentions[.tools] != nil: try texts("", in: [.mentions(.tools)])
            default: try json.skip()
            }
        }
    }

    /// A list of components or services.
    private mutating func parts(_ list: PlaceList, nested: String) throws(JSONError) {
        guard try enters(.array) else { return }
        while try json.nextElement() { try part(list, nested: nested) }
    }

    private mutating func part(_ list: PlaceList, nested: String) throws(JSONError) {
        guard try json.kind() == .object else { return try json.skip() }
        let entry = number(list)
        try note(.entry(entry))
        let isWanted = entries.contains(entry)
        try json.beginObject()
        while let key = try json.nextKey() {
            if key == nested {
                try parts(list, nested: nested)
            } else if isWanted {
                try texts(key, in: [.entry(entry)])
            } else {
                try json.skip()
            }
        }
    }

    /// A list whose entries are objects without nested ones; entries of other types count for nothing.
    mutating func list(_ list: PlaceList) throws(JSONError) {
        guard try enters(.array, list) else { return }
        while try json.nextElement() {
            guard try json.kind() == .object else {
                try json.skip()
                continue
            }
            let entry = number(list)
            try note(.entry(entry))
            if entries.contains(entry) { try texts("", in: [.entry(entry)]) } else { try json.skip() }
        }
    }

    private mutating func dependencies() throws(JSONError) {
        guard mentions[.relationships] != nil || !edges.isEmpty else { return try json.skip() }
        guard try enters(.array) else { return }
        while try json.nextElement() {
            // The reference may stand behind what depends on it.
            var ahead = json
            let from = try ahead.value()["ref"]?.stringValue ?? ""
            guard try enters(.object) else { continue }
            while let key = try json.nextKey() {
                switch key {
                case "ref", "provides": try texts(key, in: [.mentions(.relationships)])
                case "dependsOn": try needs(of: from)
                default: try json.skip()
                }
            }
        }
    }

    private mutating func needs(of from: String) throws(JSONError) {
        guard try enters(.array) else { return }
        while try json.nextElement() {
            guard try json.kind() == .string else {
                try json.skip()
                continue
            }
            var ahead = json
            let to = try ahead.string()
            try note(.edge(from: from, to: to))
            try note(.mention(.relationships, to))
            json = ahead
        }
    }
}
