import JSONStream

/// Elements that the reader of SPDX 3 kept as they stood, with what the writer needs to point at them again.
struct SPDX3Kept {
    /// The elements in the order of the document.
    private(set) var elements: [JSONValue] = []
    /// Agents by id: what is pointed at and not written twice.
    private(set) var agents: [String: JSONValue] = [:]
    /// Licence expressions, by their text.
    private(set) var expressions: [String: String] = [:]
    /// Creation infos by id.
    private(set) var creations: [String: JSONValue] = [:]
    /// Ids of tools by name.
    private(set) var tools: [String: String] = [:]
    /// Licence texts by the id that our model gives them.
    private(set) var licenseTexts: [String: String] = [:]

    /// What a member kept unread is called when it is lost: an element of SPDX 3 by its class. Nil for elements whose facts are in the model and that were kept
    /// only to be pointed at again.
    static func lossName(_ field: UnknownField) -> String? {
        if FileLicense.keys.contains(field.key), FileLicense(field)?.saysNothing == true { return nil }
        // Whether a statement is all there is to say: that nobody says so.
        if field.key == "completeness", field.value?.stringValue == "noAssertion" { return nil }
        if field.key == "suppliedBy" || field.key == "originatedBy", field.value.map(SPDX3Words.isNobody) ?? false { return nil }
        guard field.key == "@graph" else { return field.key == "rootElement" || field.key == "profileConformance" ? nil : field.key }
        let type = field.value.map { SPDX3Reader.type($0) } ?? field.key
        let isInModel =
            ["CreationInfo", "Person", "Organization", "Agent", "SoftwareAgent", "Tool", "software_Sbom", "Bom", "Bundle"].contains(type)
            || type.hasPrefix("simplelicensing_") || type.hasPrefix("expandedlicensing_")
        return isInModel ? nil : type
    }

    /// False for the creation info of the document itself, whose facts are in the model: see ``SBOMDocument/metadataUnknown``.
    static func isBeyondModel(_ field: UnknownField) -> Bool { field.key != "creationInfo" || field.value?.stringValue == nil }

    /// What the SBOMs and bundles of the document describe, by their id.
    private(set) var collections: [String: [String]] = [:]

    init(_ fields: [UnknownField]) {
        var licenses = SPDX3Licenses()
        var expressionIDs: [String] = []
        var textIDs: [String] = []
        for field in fields where field.key == "@graph" {
            guard let element = field.value else { continue }
            elements.append(element)
            let id = SPDX3Reader.id(element)
            switch SPDX3Reader.type(element) {
            case "Person", "Organization", "Agent", "SoftwareAgent": agents[id] = element
            case "CreationInfo": creations[id] = element
            case "software_Sbom", "Bom", "Bundle": collections[id] = SPDX3Reader.strings(element["rootElement"])
            case "Tool": tools[element["name"]?.stringValue ?? ""] = id
            case let type where type.hasPrefix("simplelicensing_") || type.hasPrefix("expandedlicensing_"):
                licenses.add(element, type)
                if type == "simplelicensing_LicenseExpression" { expressionIDs.append(id) }
                if type == "simplelicensing_SimpleLicensingText" || type == "expandedlicensing_CustomLicense" { textIDs.append(id) }
            default: break
            }
        }
        licenses.settle()
        for id in expressionIDs {
            let text = licenses.text(id)
            if expressions[text] == nil { expressions[text] = id }
        }
        for id in textIDs { licenseTexts[licenses.text(id)] = id }
    }

    /// What `roots` and the collections among them lead to.
    func subjects(_ roots: [String]) -> [String] {
        var subjects: [String] = []
        var waiting = roots
        var seen: Set<String> = []
        while !waiting.isEmpty {
            let root = waiting.removeFirst()
            guard seen.insert(root).inserted else { continue }
            if let inner = collections[root] { waiting += inner } else { subjects.append(root) }
        }
        return subjects
    }
}
