import JSONStream

/// The marking definitions of TLP 2.0 for STIX 2.1, as OASIS published them: their ids and dates are the same for everyone.
enum TLPMarking {
    private static let extensionID = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d"

    static func id(_ label: TLPLabel) -> String {
        switch label {
        case .clear: "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487"
        case .green: "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb"
        case .amber: "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421"
        case .amberStrict: "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003"
        case .red: "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1"
        }
    }

    static func json(_ label: TLPLabel) -> JSONValue {
        var extensions = JSONMembers()
        extensions.put(
            extensionID, JSONMembers.object(("extension_type", "property-extension"), ("tlp_2_0", label.rawValue.lowercased())))
        var result = JSONMembers()
        result.put("type", "marking-definition")
        result.put("spec_version", "2.1")
        result.put("id", id(label))
        result.put("created", "2022-10-01T00:00:00.000Z")
        result.put("name", "TLP:\(label.rawValue)")
        result.put("extensions", extensions.value)
        return result.value
    }
}
