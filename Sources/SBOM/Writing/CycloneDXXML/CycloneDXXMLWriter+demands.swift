import JSONStream

/// What bom-1.4.xsd to bom-1.7.xsd demand where the JSON Schema of the same version does not.
extension CycloneDXXMLWriter {
    /// Members that are text: an empty one is written where nobody gave any.
    private static let texts: [String: [String]] = [
        "standard": ["name", "version", "description", "owner"], "modelInput": ["format"], "property": ["name"],
    ]

    /// The members with those that are demanded, each that is made up named.
    mutating func completed(_ members: [JSONValue.Member], _ shape: String) -> [JSONValue.Member] {
        guard isCompleted, let demanded = Self.texts[shape] else { return members }
        var full = members
        for key in demanded where !members.contains(where: { $0.key == key && Self.text($0.value) != nil }) {
            losses.add(.filledIn(field: "\(shape).\(key)", written: ""))
            full.append(JSONValue.Member(key, .string("")))
        }
        return full
    }

    /// False, and the loss named, for what XML cannot say: how far a demand is met, and how sure one is of it, without a figure.
    mutating func isWritable(_ members: [JSONValue.Member], _ element: String, _ shape: String) -> Bool {
        guard isCompleted, shape == "conformance", !members.contains(where: { $0.key == "score" && Self.text($0.value) != nil }) else { return true }
        losses.add(.valueRefused(field: "\(element).score", value: ""))
        return false
    }
}
