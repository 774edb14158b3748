import JSONStream

/// Who made an annotation of CycloneDX: an organisation, a person, or a tool told as a component or a service (1.6, `annotations[].annotator`).
enum CycloneDXAnnotator {
    static func party(_ value: JSONValue?) -> Party? {
        for (key, kind) in [("organization", Party.Kind.organization), ("individual", .person), ("component", .tool), ("service", .tool)] {
            guard let one = value?[key] else { continue }
            let mail = one["email"]?.stringValue ?? one["contact"]?.arrayValue?.first?["email"]?.stringValue
            guard let name = one["name"]?.stringValue ?? mail else { return nil }
            var details = PartyDetails()
            details.email = mail
            return Party(name: name, kind: kind, details: details.isEmpty ? nil : details)
        }
        return nil
    }
}
