extension SPDXFitting {
    /// Fits what documents in SPDX JSON say although no other notation takes it: parties of no kind, licences that are no expressions, locators with
    /// spaces.
    mutating func repair(_ part: inout Component) {
        if let supplier = part.supplier, supplier.kind == .unspecified { part.supplier = stated(supplier, "supplier") }
        if let originator = part.hasDetails ? part.details.originator : nil, originator.kind == .unspecified {
            part.details.originator = stated(originator, "originator")
        }
        for index in part.licenses.indices where part.licenses[index].form == .expression && SPDXExpression.words(part.licenses[index].text) == nil {
            let text = part.licenses[index].text
            part.licenses[index].text = licenseRefs.id(name: text, text: nil, url: nil)
            losses.add(.reworded(field: "licenses", value: text, written: part.licenses[index].text))
        }
        if let purl = part.purl, purl.utf8.contains(where: { $0 <= 32 }) {
            losses.add(.valueRefused(field: "purl", value: purl))
            part.purl = nil
        }
        part.cpes = spaceless("cpe", part.cpes)
        var kept: [ExternalReference] = []
        for reference in part.externalReferences {
            if spaceless("externalRefs.\(reference.type)", [reference.locator]).isEmpty { continue }
            kept.append(reference)
        }
        part.externalReferences = kept
    }

    private mutating func spaceless(_ field: String, _ texts: [String]) -> [String] {
        var kept: [String] = []
        for text in texts {
            if text.utf8.contains(where: { $0 <= 32 }) { losses.add(.valueRefused(field: field, value: text)) } else { kept.append(text) }
        }
        return kept
    }

    /// The party as an organisation; nil for one without a name.
    mutating func stated(_ party: Party, _ field: String) -> Party? {
        guard !party.name.isEmpty else { return nil }
        var party = party
        party.kind = .organization
        losses.add(.reworded(field: field, value: party.name, written: SPDXParty.text(party)))
        return party
    }
}
