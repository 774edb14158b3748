import JSONStream

extension PlaceFinder {
    /// Goes through an SPDX 2 document, in JSON of its own or of a transcript.
    mutating func spdx() throws(JSONError) {
        try note(.document)
        try spdxMembers()
        try json.end()
    }

    private mutating func spdxMembers() throws(JSONError) {
        guard try enters(.object) else { return }
        while let key = try json.nextKey() {
            switch key {
            case "documentNamespace": try texts(key, in: [.mentions(.identity)])
            case "creationInfo": try creationInfo()
            case "documentDescribes": try texts(key, in: [.mentions(.subjects)])
            case "packages": try list(.components)
            case "files": try list(.files)
            case "hasExtractedLicensingInfos": try list(.licenses)
            case "externalDocumentRefs": try list(.externalDocuments)
            case "annotations": try list(.annotations)
            case "revieweds": try list(.reviews)
            case "snippets": try list(.snippets)
            case "relationships": try relationships()
            case "sbom" where json.depth == 1: try spdxMembers()
            default: try json.skip()
            }
        }
    }

    private mutating func creationInfo() throws(JSONError) {
        guard try enters(.object) else { return }
        while let key = try json.nextKey() {
            switch key {
            case "created": try texts(key, in: [.mentions(.created)])
            case "creators": try texts(key, in: [.mentions(.creators)])
            default: try json.skip()
            }
        }
    }

    private mutating func relationships() throws(JSONError) {
        guard mentions[.relationships] != nil || mentions[.relationshipTypes] != nil || !edges.isEmpty else { return try json.skip() }
        guard try enters(.array, .relationships) else { return }
        while try json.nextElement() {
            _ = number(.relationships)
            guard try json.kind() == .object else {
                try json.skip()
                continue
            }
            if !edges.isEmpty {
                var ahead = json
                let value = try ahead.value()
                if let from = value["spdxElementId"]?.stringValue, let to = value["relatedSpdxElement"]?.stringValue {
                    let kind = value["relationshipType"]?.stringValue.flatMap(RelationshipKind.init(rawValue:)) ?? .other
                    try noteEdge(Relationship(from: from, to: to, kind: kind))
                }
            }
            try json.beginObject()
            while let key = try json.nextKey() {
                switch key {
                case "spdxElementId", "relatedSpdxElement": try texts(key, in: [.mentions(.relationships)])
                case "relationshipType": try texts(key, in: [.mentions(.relationshipTypes)])
                default: try json.skip()
                }
            }
        }
    }

    /// Notes the next value as the place of what `relationship` says of needs.
    mutating func noteEdge(_ relationship: Relationship) throws(JSONError) {
        let facing = relationship.facingParts
        if facing.kind == .dependsOn { try note(.edge(from: facing.from, to: facing.to)) }
    }
}
