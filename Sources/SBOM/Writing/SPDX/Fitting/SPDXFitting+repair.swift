import CPE
import JSONStream

extension SPDXFitting {
    /// Fits a package that an SPDX 2 document gives in words that SPDX 2.3 does not take, and names each change: what is written is to be valid even where the
    /// source was not.
    mutating func repair(_ part: inout Component) {
        if part.name.isEmpty {
            losses.add(.filledIn(field: "name", written: "?"))
            part.name = "?"
        }
        if let supplier = part.supplier, supplier.kind == .unspecified || supplier.name.isEmpty { part.supplier = stated(supplier, "supplier") }
        if let originator = part.hasDetails ? part.details.originator : nil, originator.kind == .unspecified || originator.name.isEmpty {
            part.details.originator = stated(originator, "originator")
        }
        hashes(&part.hashes)
        repairLicenses(&part)
        repairLocators(&part)
        repairFacts(&part)
    }

    private mutating func repairLicenses(_ part: inout Component) {
        for index in part.licenses.indices where part.licenses[index].form == .expression {
            part.licenses[index].text = listed(part.licenses[index].text)
        }
        // Clause 7.14.1: only of files that were looked at.
        guard part.flags.contains(.filesNotAnalyzed) else { return }
        for claim in part.licenses where claim.basis == .foundInFiles {
            losses.add(.valueRefused(field: "licenseInfoFromFiles", value: SPDXLicense.text(claim)))
        }
        part.licenses.removeAll { $0.basis == .foundInFiles }
    }

    /// A licence as SPDX takes it: an expression, of licences that are on the list or have an entry.
    mutating func listed(_ text: String) -> String {
        if let known = fitted[text] { return known }
        let written: String
        if let words = SPDXExpression.words(text), (try? LicenseExpression(parsing: text)) != nil {
            written = licenseRefs.listed(text, words, &losses)
        } else {
            written = licenseRefs.id(name: text, text: nil, url: nil)
            losses.add(.reworded(field: "licenses", value: text, written: written))
        }
        // What had to be changed is named for each part.
        if written == text { fitted[text] = written }
        return written
    }

    private mutating func repairLocators(_ part: inout Component) {
        if let purl = part.purl, !SPDXLocator.isPurl(purl) {
            losses.add(.valueRefused(field: "purl", value: purl))
            part.purl = nil
        }
        part.cpes = kept(part.cpes, "cpe", Self.isCPE)
        var references: [ExternalReference] = []
        for reference in part.externalReferences {
            let isGood =
                switch reference.type {
                case "website" where reference.details == nil: SPDXLocator.isHomepage(reference.locator)
                case "purl": SPDXLocator.isPurl(reference.locator)
                case "cpe22Type", "cpe23Type": Self.isCPE(reference.locator)
                default: !reference.locator.isEmpty && !reference.locator.utf8.contains { $0 <= 32 }
                }
            if isGood {
                references.append(reference)
            } else {
                losses.add(.valueRefused(field: "externalRefs.\(reference.type)", value: reference.locator))
            }
        }
        part.externalReferences = references
    }

    private static func isCPE(_ name: String) -> Bool { SPDXLocator.isCPE(name) && (try? CPE(parsing: name)) != nil }

    private mutating func kept(_ texts: [String], _ field: String, _ check: (String) -> Bool) -> [String] {
        texts.filter { text in
            if check(text) { return true }
            losses.add(.valueRefused(field: field, value: text))
            return false
        }
    }

    private mutating func repairFacts(_ part: inout Component) {
        let isAnalyzed = !part.flags.contains(.filesNotAnalyzed)
        // Clauses 7.9.1 and 7.9.3: 40 digits, and none where the files were not looked at.
        part.unknown.removeAll { field in
            guard field.key == "packageVerificationCode" else { return false }
            let code = field.value?["packageVerificationCodeValue"]?.stringValue ?? ""
            if isAnalyzed, code.utf8.count == 40, code.utf8.allSatisfy(ValueCheck.isHex) { return false }
            losses.add(.valueRefused(field: field.key, value: code))
            return true
        }
        guard part.hasDetails, var facts = part.details.spdx else { return }
        if let location = facts.downloadLocation, location != "NONE", !ValueCheck.isAddress(location) {
            losses.add(.reworded(field: "downloadLocation", value: location, written: "NOASSERTION"))
            facts.downloadLocation = nil
        }
        // There is no such word for this field (clause 7.4): left out, it says the same.
        if facts.packageFileName == "NOASSERTION" { facts.packageFileName = nil }
        facts.builtDate = moment(facts.builtDate, "builtDate")
        facts.releaseDate = moment(facts.releaseDate, "releaseDate")
        if let support = part.details.support { part.details.support?.endOfSupport = moment(support.endOfSupport, "validUntilDate") }
        var files: [String] = []
        for file in facts.files {
            // Clause 7.8.1: none in a package whose files were not looked at.
            if isAnalyzed, let id = spdxID(file) {
                files.append(id)
            } else {
                losses.add(.relationship(kind: "hasFiles", target: file))
            }
        }
        facts.files = files
        part.details.spdx = facts.isEmpty ? nil : facts
    }

    /// A point in time to the second, in UTC (clause 6.9.2).
    private mutating func moment(_ text: String?, _ field: String) -> String? {
        guard let text else { return nil }
        let moment = (Moment(text) ?? Moment(day: text))?.text
        if let moment, moment != text { losses.add(.reworded(field: field, value: text, written: moment)) }
        if moment == nil { losses.add(.valueRefused(field: field, value: text)) }
        return moment
    }

    /// The party with a kind; nil for one without a name.
    mutating func stated(_ party: Party, _ field: String) -> Party? {
        guard !party.name.isEmpty else {
            losses.add(.valueRefused(field: field, value: SPDXParty.text(party)))
            return nil
        }
        var party = party
        party.kind = .organization
        losses.add(.reworded(field: field, value: party.name, written: SPDXParty.text(party)))
        return party
    }
}
