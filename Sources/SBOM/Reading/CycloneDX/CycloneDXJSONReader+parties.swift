import JSONStream

extension CycloneDXJSONReader {
    /// Reads an `organizationalEntity`.
    mutating func organization(_ field: String, _ target: inout Party?, _ unknown: inout [UnknownField]) throws(JSONError) {
        guard try cursor.entersObject(field, &unknown) else { return }
        if target != nil { cursor.remark(.duplicateMember(field: field)) }
        var name: String?
        var more = PartyDetails()
        while let key = try cursor.json.nextKey() {
            switch key {
            case "name": try cursor.text(key, &name, &more.unknown)
            case "bom-ref": try cursor.text(key, &more.id, &more.unknown)
            case "url":
                // 1.2 of the schema allowed one address without a list in examples; both are read.
                if try cursor.json.kind() == .string {
                    more.urls.append(try cursor.sharedString())
                } else {
                    try cursor.texts(key, &more.urls, &more.unknown)
                }
            case "contact": try contacts(&more.contacts, &more.unknown)
            default: try cursor.keep(key, in: &more.unknown)
            }
        }
        target = Party(name: name ?? "", kind: .organization, details: more.isEmpty ? nil : more)
    }

    /// Reads a list of `organizationalContact` that stand for themselves: authors.
    mutating func people(_ field: String, _ list: inout [Party], _ unknown: inout [UnknownField]) throws(JSONError) {
        var contacts: [Contact] = []
        guard try cursor.entersArray(field, &unknown) else { return }
        while try cursor.json.nextElement() { if try cursor.entersEntry(field) { contacts.append(try contact()) } }
        for contact in contacts {
            var more = PartyDetails()
            more.id = contact.id
            more.email = contact.email
            more.phone = contact.phone
            more.unknown = contact.unknown
            list.append(Party(name: contact.name ?? "", kind: .person, details: more.isEmpty ? nil : more))
        }
    }

    private mutating func contacts(_ list: inout [Contact], _ unknown: inout [UnknownField]) throws(JSONError) {
        // One contact without its list stands in real documents.
        if try cursor.json.kind() == .object {
            try cursor.json.beginObject()
            list.append(try contact())
            return
        }
        guard try cursor.entersArray("contact", &unknown) else { return }
        while try cursor.json.nextElement() { if try cursor.entersEntry("contact") { list.append(try contact()) } }
    }

    private mutating func contact() throws(JSONError) -> Contact {
        var contact = Contact()
        while let key = try cursor.json.nextKey() {
            switch key {
            case "name": try cursor.text(key, &contact.name, &contact.unknown)
            case "email": try cursor.text(key, &contact.email, &contact.unknown)
            case "phone": try cursor.text(key, &contact.phone, &contact.unknown)
            case "bom-ref": try cursor.text(key, &contact.id, &contact.unknown)
            default: try cursor.keep(key, in: &contact.unknown)
            }
        }
        return contact
    }
}
