extension CycloneDXFitting {
    /// Fits an `organizationalEntity`. A person or an address becomes its contact.
    mutating func organization(_ party: inout Party?, _ field: String) {
        guard var found = party else { return }
        if found.kind == .person || found.kind == .tool {
            losses.add(.reworded(field: field, value: SPDXParty.text(found), written: found.name))
        }
        if var more = found.details {
            if more.email != nil || more.phone != nil {
                var contact = Contact()
                contact.name = found.kind == .person ? found.name : nil
                contact.email = more.email
                contact.phone = more.phone
                more.contacts.insert(contact, at: 0)
                more.email = nil
                more.phone = nil
            }
            id(&more.id, field)
            keepReferences("\(field).url", &more.urls)
            for index in more.contacts.indices { contact(&more.contacts[index], field) }
            unread(&more.unknown, .organization)
            found.details = more.isEmpty ? nil : more
        }
        found.kind = .organization
        party = Self.saysNothing(found) ? nil : found
    }

    /// True where nothing is known of a party, or nothing is left: an empty object would be written.
    static func saysNothing(_ party: Party) -> Bool { party.name.isEmpty && party.details == nil }

    /// Fits the authors of an entry, of whom the name has a place: a property for each.
    mutating func entryAuthors(_ more: inout ComponentDetails) {
        for index in more.entryAuthors.indices {
            guard let details = more.entryAuthors[index].details else { continue }
            if more.entryAuthors[index].name.isEmpty {
                more.entryAuthors[index].name = details.email ?? ""
            } else if details.email != nil {
                losses.add(.noField(field: "entryAuthors.email"))
            }
            for (field, isThere) in [
                ("url", !details.urls.isEmpty), ("phone", details.phone != nil), ("contact", !details.contacts.isEmpty),
            ] where isThere { losses.add(.noField(field: "entryAuthors.\(field)")) }
        }
        more.entryAuthors.removeAll { $0.name.isEmpty }
    }

    /// Fits an `organizationalContact` that stands for itself.
    mutating func person(_ party: inout Party, _ field: String) {
        if party.kind != .person {
            if party.kind != .unspecified { losses.add(.reworded(field: field, value: SPDXParty.text(party), written: party.name)) }
            party.kind = .person
        }
        guard var more = party.details else { return }
        id(&more.id, field)
        losses.require("\(field).email", &more.email, ValueCheck.isMail)
        losses.drop("\(field).url", &more.urls)
        losses.drop("\(field).contact", &more.contacts)
        unread(&more.unknown)
        party.details = more.isEmpty ? nil : more
    }

    /// An id of another family names a party that many parts share, and here each mention needs its own: the name says who is meant.
    private mutating func id(_ id: inout String?, _ field: String) {
        guard isSameNotation || minor < 5 else {
            id = nil
            return
        }
        if minor < 5 { losses.drop("\(field).bom-ref", &id) }
    }

    private mutating func contact(_ contact: inout Contact, _ field: String) {
        if minor < 5 { losses.drop("\(field).contact.bom-ref", &contact.id) }
        losses.require("\(field).contact.email", &contact.email, ValueCheck.isMail)
        unread(&contact.unknown)
    }

    /// Drops texts that are no references as RFC 3987 has them.
    mutating func keepReferences(_ field: String, _ texts: inout [String]) {
        texts.removeAll { text in
            if ValueCheck.isReference(text) { return false }
            losses.add(.valueRefused(field: field, value: text))
            return true
        }
    }
}
