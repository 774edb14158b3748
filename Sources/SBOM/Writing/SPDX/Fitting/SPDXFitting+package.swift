import JSONStream

extension SPDXFitting {
    /// Fits one package.
    mutating func package(_ part: inout Component) {
        losses.component = part.id
        guard !isSPDX else {
            repair(&part)
            return
        }
        if part.name.isEmpty {
            losses.add(.filledIn(field: "name", written: "?"))
            part.name = "?"
        }
        // Clause 7.8 and 7.9: a code over the files says that they were looked at.
        if part.details.spdx?.verificationCode == nil { part.flags.insert(.filesNotAnalyzed) }
        for (flag, field) in [(ComponentFlags.isModified, "modified"), (.isExternal, "isExternal")] where part.flags.remove(flag) != nil {
            losses.add(.noField(field: field))
        }
        if !part.isGroupInPURL { losses.add(.noField(field: "group")) }
        part.group = nil
        if let scope = part.scope, scope != .required { losses.add(.noField(field: "scope.\(scope.rawValue)")) }
        part.scope = nil
        kind(&part)
        if var supplier = part.supplier {
            party(&supplier, "supplier", isPerson: false)
            part.supplier = supplier.name.isEmpty ? nil : supplier
        }
        hashes(&part.hashes)
        licenseComments(&part)
        licenses(&part.licenses)
        var more = part.details
        details(&part, &more)
        part.details = more
        references(&part)
        own(&part)
        losses.dropUnread(&part.unknown)
    }

    private mutating func kind(_ part: inout Component) {
        let given = part.unknown.first { $0.key == "type" }?.value?.stringValue
        part.unknown.removeAll { $0.key == "type" }
        guard part.kind.spdxPurpose == "OTHER" else { return }
        losses.add(.reworded(field: "type", value: given ?? part.kind.rawValue, written: "OTHER"))
        part.kind = .other
    }

    /// A party as a name and an address of mail.
    mutating func party(_ party: inout Party, _ field: String, isPerson: Bool) {
        if party.kind == .unspecified { party.kind = isPerson ? .person : .organization }
        let mail = party.email
        if let more = party.details {
            for (part, isThere) in [
                ("url", !more.urls.isEmpty), ("phone", more.phone != nil || more.contacts.contains { $0.phone != nil }),
                ("contact.name", more.contacts.contains { $0.name != nil && $0.name != party.name }), ("contact", more.contacts.count > 1),
            ] where isThere { losses.add(.noField(field: "\(field).\(part)")) }
            var unknown = more.unknown
            losses.dropUnread(&unknown)
        }
        if party.name.isEmpty, let mail { party.name = mail }
        var details = PartyDetails()
        details.email = mail
        losses.require("\(field).email", &details.email) { ValueCheck.isMail($0) && ValueCheck.isReference($0) }
        party.details = details.isEmpty ? nil : details
    }

    mutating func hashes(_ hashes: inout [Hash]) {
        var kept: [Hash] = []
        for hash in hashes {
            let value = hash.value.lowercased()
            let length = hash.algorithm.digestBytes.map { $0 * 2 } ?? value.utf8.count
            guard hash.algorithm.spdxName != nil, value.utf8.count == length, !value.isEmpty, value.utf8.allSatisfy(ValueCheck.isHex) else {
                losses.add(.valueRefused(field: "hashes", value: "\(hash.algorithm.name) \(hash.value)"))
                continue
            }
            kept.append(Hash(algorithm: hash.algorithm, value: value))
        }
        hashes = kept
    }

    /// Properties have no place, except those whose fact has one.
    private mutating func own(_ part: inout Component) {
        if part.origin != nil { losses.add(.noField(field: PropertyName.origin)) }
        part.origin = nil
        for property in part.properties where property.name != "syft:cpe23" {
            if property.value == supportProperty { continue }
            losses.add(.noField(field: "properties.\(property.name)"))
        }
        part.properties = []
    }
}
