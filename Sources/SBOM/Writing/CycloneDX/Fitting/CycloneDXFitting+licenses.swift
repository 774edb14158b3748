import JSONStream

extension CycloneDXFitting {
    /// Fits the licences of a part; those found in its files become evidence.
    mutating func licenses(of part: inout Component) {
        let found = part.licenses.filter { $0.basis == .foundInFiles }
        part.licenses.removeAll { $0.basis == .foundInFiles }
        licenses(&part.licenses)
        if !found.isEmpty { evidence(found, &part) }
    }

    mutating func licenses(_ claims: inout [LicenseClaim]) {
        claims.removeAll { claim in
            guard claim.form == .noLicense || claim.form == .expression && claim.text.isEmpty else { return false }
            losses.add(.valueRefused(field: "licenses", value: SPDXLicense.text(claim)))
            return true
        }
        // What another format says beside a licence; it would keep equal ones apart.
        for index in claims.indices where !isSameNotation {
            guard var more = claims[index].details, !more.unknownBeside.isEmpty else { continue }
            losses.dropUnread(&more.unknownBeside)
            claims[index].details = more.isEmpty ? nil : more
        }
        unite(&claims)
        // Several licences, or one expression: both together only since 1.7, and in JSON before 1.5.
        let needsNames =
            (minor == 5 || minor == 6 || minor == 4 && notation == .xml) && claims.count > 1 && claims.contains { $0.form == .expression }
        // Where there are several, an id of the list is written as one. A document of our own notation keeps its expressions where it may.
        let prefersIDs = needsNames || claims.count > 1 && minor < 7 && !isSameNotation
        for index in claims.indices {
            if claims[index].form == .expression { name(&claims[index], always: needsNames, prefersID: prefersIDs) }
            expressionDetails(&claims[index])
            fit(&claims[index])
        }
    }

    /// An expression that was declared and concluded is written once, where the version cannot say both of it: before 1.6 there is no word for
    /// either, and 1.6 takes several licences by id only.
    private mutating func unite(_ claims: inout [LicenseClaim]) {
        guard minor < 7, claims.count == 2, claims[0].form == .expression, claims[1].form == .expression, claims[0].text == claims[1].text,
            claims[0].details == nil, claims[1].details == nil, minor < 6 || claims[0].listID == nil
        else { return }
        losses.add(.onlyOne(field: "licenses.acknowledgement", value: "declared"))
        claims = [LicenseClaim(claims[0].text, form: .expression, basis: .concluded)]
    }

    /// Turns an expression into a name where it is the id of a licence of the document's own, or where the version takes no expression; one that is
    /// an id of the SPDX list becomes that.
    ///
    /// - Parameter field: what it is called where it is named as reworded.
    mutating func name(_ claim: inout LicenseClaim, always: Bool, prefersID: Bool, field: String = "licenses.expression") {
        if prefersID, let id = claim.listID {
            (claim.form, claim.text) = (.id, id)
            return
        }
        let own = isSameNotation ? nil : extracted[claim.text]
        guard always || own != nil else { return }
        if own == nil { losses.add(.reworded(field: field, value: claim.text, written: "license.name")) }
        claim.form = .name
        guard let own, let text = own.text, isTextWanted(own.id) else { return }
        var json = JSONWriter()
        json.beginObject()
        json.member("content", text)
        json.endObject()
        var more = claim.details ?? LicenseDetails()
        more.unknown.append(UnknownField(key: "text", json: String(decoding: json.take(), as: UTF8.self)))
        if more.url == nil { more.url = address(of: own) }
        claim.details = more
    }

    private mutating func fit(_ claim: inout LicenseClaim) {
        if minor < 6, claim.basis != .unspecified {
            losses.add(.noField(field: "licenses.acknowledgement"))
            claim.basis = .unspecified
        }
        guard var more = claim.details else { return }
        if minor < 5 { losses.drop("licenses.bom-ref", &more.id) }
        losses.require("licenses.url", &more.url, ValueCheck.isReference)
        if isSameNotation {
            unread(&more.unknown, .license)
            if claim.form == .expression { unread(&more.unknownBeside, .besideLicense) } else { unread(&more.unknownBeside) }
        }
        claim.details = more.isEmpty ? nil : more
    }

    /// Licences of the document's own are written where they are used; their other facts have no place.
    mutating func extractedLicenses(_ document: inout SBOMDocument) {
        for license in document.extractedLicenses {
            losses.component = license.id
            if !used.contains(license.id) { losses.add(.noField(field: "hasExtractedLicensingInfos")) }
            if license.name != nil, license.name != license.id { losses.add(.noField(field: "hasExtractedLicensingInfos.name")) }
            let written = used.contains(license.id) && address(of: license) != nil ? 1 : 0
            if license.seeAlso.count > written { losses.add(.noField(field: "hasExtractedLicensingInfos.seeAlsos")) }
            var unknown = license.unknown
            unread(&unknown)
        }
        losses.component = nil
        document.extractedLicenses = []
    }
}
