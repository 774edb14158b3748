import JSONStream

/// Reads CVE records of the NVD API 2.0 (schema cve_api_json_2.0), and overrides that others publish in its shape.
enum NVDReader {
    /// Reads `{"cve": {…}}`; an override has its CVE id in `_annotation` instead of in the record.
    static func read(_ json: inout JSONReader) throws(JSONError) -> VulnerabilityRecord? {
        var record = VulnerabilityRecord(source: "NVD", id: "")
        var annotated: String?
        try json.beginObject()
        while let key = try json.nextName() {
            switch key {
            case "cve": try cve(&json, into: &record)
            case "_annotation": annotated = try annotation(&json, into: &record)
            default: try json.skip()
            }
        }
        if record.id.isEmpty, let annotated {
            record.id = annotated
            record.source = VulnerabilityRecord.overrideSource
        }
        return record.id.isEmpty ? nil : record
    }

    private static func annotation(_ json: inout JSONReader, into record: inout VulnerabilityRecord) throws(JSONError) -> String? {
        var id: String?
        try json.beginObject()
        while let key = try json.nextName() {
            switch key {
            case "cve_id": id = try json.stringOrNull()
            case "description": record.details = try json.stringOrNull()
            case "modified": record.modified = try json.stringOrNull()
            case "published": record.published = try json.stringOrNull()
            default: try json.skip()
            }
        }
        return id
    }

    private static func cve(_ json: inout JSONReader, into record: inout VulnerabilityRecord) throws(JSONError) {
        var listed: String?
        var (due, action): (String?, String?) = (nil, nil)
        try json.beginObject()
        while let key = try json.nextName() {
            switch key {
            case "id": record.id = try json.string()
            case "published": record.published = try json.stringOrNull()
            case "lastModified": record.modified = try json.stringOrNull()
            case "vulnStatus": if try json.stringOrNull() == "Rejected" { record.withdrawn = "rejected" }
            case "descriptions": try descriptions(&json, into: &record)
            case "metrics": record.severities = try metrics(&json)
            case "weaknesses": record.weaknesses = try weaknesses(&json)
            case "references": record.references = try references(&json)
            case "configurations": record.configurations = try CPEConfigurationReader.read(&json)
            case "cisaExploitAdd": listed = try json.stringOrNull()
            case "cisaActionDue": due = try json.stringOrNull()
            case "cisaRequiredAction": action = try json.stringOrNull()
            default: try json.skip()
            }
        }
        if let listed { record.exploitation = KnownExploitation(added: listed, due: due, action: action) }
    }

    /// The languages whose descriptions are kept. NVD has nearly every one in Spanish too.
    private static let shown = ["en", "ja"]

    private static func descriptions(_ json: inout JSONReader, into record: inout VulnerabilityRecord) throws(JSONError) {
        try json.beginArray()
        while try json.nextElement() {
            let (language, text) = try languageAndValue(&json, of: shown)
            switch language {
            case "en": record.details = text
            case "ja": record.summaryJapanese = text
            default: break
            }
        }
    }

    /// - Parameter languages: those whose texts are wanted; a text that is known to be in another is not made a `String` of. Nil: all.
    static func languageAndValue(_ json: inout JSONReader, of languages: [String]? = nil) throws(JSONError) -> (String, String) {
        var language = ""
        var text = ""
        try json.beginObject()
        while let key = try json.nextName() {
            switch key {
            case "lang": language = try json.string()
            case "value" where language.isEmpty || languages?.contains(language) != false: text = try json.string()
            default: try json.skip()
            }
        }
        return (language, text)
    }

    private static func metrics(_ json: inout JSONReader) throws(JSONError) -> [Severity] {
        var found: [Severity] = []
        try json.beginObject()
        while let key = try json.nextName() {
            guard key.hasPrefix("cvssMetric") else {
                try json.skip()
                continue
            }
            try json.beginArray()
            while try json.nextElement() {
                var severity = Severity(giver: "", value: "")
                try json.beginObject()
                while let member = try json.nextName() {
                    switch member {
                    case "source": severity.giver = try json.string()
                    case "cvssData": severity.value = try json.member("vectorString") ?? ""
                    default: try json.skip()
                    }
                }
                if !severity.value.isEmpty { found.append(severity) }
            }
        }
        return found
    }

    private static func weaknesses(_ json: inout JSONReader) throws(JSONError) -> [String] {
        var found: [String] = []
        try json.beginArray()
        while try json.nextElement() {
            try json.beginObject()
            while let key = try json.nextName() {
                guard "description" ~= key else {
                    try json.skip()
                    continue
                }
                try json.beginArray()
                while try json.nextElement() {
                    let value = try languageAndValue(&json).1
                    if value.hasPrefix("CWE-"), !found.contains(value) { found.append(value) }
                }
            }
        }
        return found
    }

    private static func references(_ json: inout JSONReader) throws(JSONError) -> [Reference] {
        var found: [Reference] = []
        try json.beginArray()
        while try json.nextElement() {
            var reference = Reference(kind: "", url: "")
            try json.beginObject()
            while let key = try json.nextName() {
                switch key {
                case "url": reference.url = try json.string()
                case "tags": reference.kind = try tags(&json)
                default: try json.skip()
                }
            }
            found.append(reference)
        }
        return found
    }

    /// Tags of a reference, one behind the other; nearly always it is one.
    private static func tags(_ json: inout JSONReader) throws(JSONError) -> String {
        guard try !json.null() else { return "" }
        var tags = ""
        try json.beginArray()
        while try json.nextElement() {
            let tag = try json.string(knowing: tagNames)
            if tags.isEmpty { tags = tag } else { tags += ", " + tag }
        }
        return tags
    }

    /// Tags that NVD's records often have; any other is read as well.
    private static let tagNames = KnownTexts([
        "Broken Link", "Exploit", "Issue Tracking", "Mailing List", "Mitigation", "Not Applicable", "Patch", "Permissions Required",
        "Press/Media Coverage",
        "Product", "Release Notes", "Technical Description", "Third Party Advisory", "Tool Signature", "URL Repurposed", "US Government Resource",
        "VDB Entry", "Vendor Advisory",
    ])
}

extension VulnerabilityRecord {
    /// Source name of overrides, whose applicability statements stand in place of NVD's own for the same CVE.
    public static let overrideSource = "NVD overrides"
}
