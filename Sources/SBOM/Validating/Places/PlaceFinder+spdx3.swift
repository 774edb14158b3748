import JSONStream

extension PlaceFinder {
    /// Goes through an SPDX 3 document: the elements of its graph, or the one element that it is.
    mutating func spdx3() throws(JSONError) {
        let start = json
        try note(.document)
        var hasGraph = false
        guard try enters(.object) else { return }
        while let key = try json.nextKey() {
            guard key == "@graph" else {
                try json.skip()
                continue
            }
            hasGraph = true
            guard try enters(.array) else { continue }
            while try json.nextElement() { try element() }
        }
        try json.end()
        guard !hasGraph else { return }
        json = start
        try element()
    }

    private mutating func element() throws(JSONError) {
        var ahead = json
        let value = try ahead.value()
        let type = SPDX3Reader.type(value)
        var scopes: [Scope] = []
        func entry(_ list: PlaceList) throws(JSONError) {
            let entry = number(list)
            try note(.entry(entry))
            if entries.contains(entry) { scopes.append(.entry(entry)) }
        }
        switch type {
        case "software_Package", "dataset_DatasetPackage", "ai_AIPackage": try entry(.components)
        case "software_File": try entry(.files)
        case "security_Vulnerability":
            try lookForMentions(.vulnerabilities, ["security_publishedTime", "security_modifiedTime", "security_withdrawnTime"])
            try entry(.vulnerabilities)
        case "simplelicensing_SimpleLicensingText", "expandedlicensing_CustomLicense": try entry(.licenses)
        default: break
        }
        if SPDX3Reader.isRelationship(type) {
            try lookForEdges(value)
            try lookForMentions(.relationships, ["from", "to"])
            if SPDX3Words.isAssessment(type) { try lookForMentions(.assessments, ["security_publishedTime", "security_modifiedTime"]) }
        } else if type == "SpdxDocument" || type == "software_Sbom" || type == "Bom" || type == "Bundle" || type == "CreationInfo" {
            try lookForMentions(.subjects, ["rootElement"])
            try lookForMentions(.created, ["created", "creationInfo"])
        } else if type == "simplelicensing_LicenseExpression" {
            try lookForMentions(.licenses, ["simplelicensing_licenseExpression"])
        }
        if scopes.isEmpty { json = ahead } else { try texts("", in: scopes) }
    }

    /// Looks for mentions in some members of the next value, which stays unread.
    private mutating func lookForMentions(_ list: PlaceList, _ keys: Set<String>) throws(JSONError) {
        guard mentions[list] != nil, try json.kind() == .object else { return }
        let start = json
        try json.beginObject()
        while let key = try json.nextKey() {
            if keys.contains(key) { try texts(key, in: [.mentions(list)]) } else { try json.skip() }
        }
        json = start
    }

    private mutating func lookForEdges(_ value: JSONValue) throws(JSONError) {
        guard !edges.isEmpty, let from = SPDX3Reader.strings(value["from"]).first else { return }
        let type = value["relationshipType"]?.stringValue ?? ""
        guard let known = SPDX3Words.relationship(type, scope: value["scope"]?.stringValue) else { return }
        for to in SPDX3Reader.strings(value["to"]) {
            let (first, second) = known.isReversed ? (to, from) : (from, to)
            try noteEdge(Relationship(from: first, to: second, kind: known.kind))
        }
    }
}
