import JSONStream

extension CycloneDXJSONWriter {
    /// Writes an `organizationalEntity`.
    mutating func organization(_ key: String, _ party: Party?) {
        guard let party else { return }
        object(key) { writer in
            if let id = party.details?.id { writer.json.member("bom-ref", id) }
            if !party.name.isEmpty { writer.json.member("name", party.name) }
            guard let more = party.details else { return }
            writer.texts("url", more.urls)
            writer.list("contact", more.contacts) { $0.write($1) }
            writer.unknown(more.unknown)
        }
    }

    /// Writes people, each as an `organizationalContact`.
    mutating func people(_ key: String, _ people: [Party]) {
        list(key, people) { writer, party in
            if let id = party.details?.id { writer.json.member("bom-ref", id) }
            if !party.name.isEmpty { writer.json.member("name", party.name) }
            guard let more = party.details else { return }
            writer.json.member("email", ifPresent: more.email)
            writer.json.member("phone", ifPresent: more.phone)
            writer.unknown(more.unknown)
        }
    }

    private mutating func write(_ contact: Contact) {
        json.member("bom-ref", ifPresent: contact.id)
        json.member("name", ifPresent: contact.name)
        json.member("email", ifPresent: contact.email)
        json.member("phone", ifPresent: contact.phone)
        unknown(contact.unknown)
    }
}
