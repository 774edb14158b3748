import JSONStream

/// Licence expressions that were used, each an element of its own.
struct SPDX3Expressions {
    private var byText: [String: String] = [:]
    private(set) var list: [(id: String, text: String)] = []

    mutating func id(_ text: String, _ ids: inout SPDX3IDs) -> String {
        if let known = byText[text] { return known }
        let id = ids.minted("license-\(text)")
        byText[text] = id
        list.append((id, text))
        return id
    }
}

extension SPDX3Writer {
    /// What the licences of a part are, as statements about it.
    mutating func licenses(_ part: Component, _ id: String) {
        if part.licenses.contains(where: { $0.basis == .foundInFiles }) { losses.add(.noField(field: "licenseInfoFromFiles")) }
        let claims = part.licenses.filter { $0.basis != .foundInFiles }
        if isSPDX3 {
            for claim in claims {
                let type = claim.basis == .concluded ? "hasConcludedLicense" : "hasDeclaredLicense"
                licensed(id, type, SPDXLicense.text(claim), besides: claim.details?.unknownBeside ?? [])
            }
            return
        }
        // Words on how the concluded licence was come to; of one that nobody asserts they say why.
        var comment = part.hasDetails ? part.details.spdx?.licenseComments : nil
        for claim in claims where claim.form == .noLicense {
            concludedOrDeclared(id, claim.basis, "NONE", &comment)
        }
        let found = licenseRefs.expressions(claims, &losses)
        if let text = found.declared { concludedOrDeclared(id, .declared, text, &comment) }
        if let text = found.concluded { concludedOrDeclared(id, .concluded, text, &comment) }
        if comment != nil { concludedOrDeclared(id, .concluded, FileLicense.noAssertion, &comment) }
    }

    private mutating func concludedOrDeclared(_ id: String, _ basis: LicenseClaim.Basis, _ text: String, _ comment: inout String?) {
        guard basis == .concluded else { return licensed(id, "hasDeclaredLicense", text) }
        licensed(id, "hasConcludedLicense", text, comment: comment)
        comment = nil
    }

    /// The statement that `text` is the licence of the element `id`, with what was said beside it.
    mutating func licensed(_ id: String, _ type: String, _ text: String, comment: String? = nil, besides: [UnknownField] = []) {
        let target = text == "NONE" ? SPDX3Words.noneLicense : text == FileLicense.noAssertion ? SPDX3Words.noAssertionLicense : expression(text)
        begin("Relationship", nextStatement(), besides: besides)
        json.member("comment", ifPresent: comment)
        json.member("from", id)
        json.member("relationshipType", type)
        json.member("to", [target])
        unread(besides, except: ["creationInfo"])
        json.endObject()
    }

    /// The id of the element that says a licence expression.
    mutating func expression(_ text: String) -> String { kept.expressions[text] ?? kept.licenseTexts[text] ?? expressions.id(text, &ids) }

    /// The expressions that were used, and the texts of licences that are on no list.
    mutating func licenseElements() {
        var texts: [String: String] = [:]
        for license in document.extractedLicenses + licenseRefs.found where kept.licenseTexts[license.id] == nil {
            let id = ids.minted(license.id)
            texts[license.id] = id
            losses.component = license.id
            begin("simplelicensing_SimpleLicensingText", id)
            json.member("name", ifPresent: license.name)
            let comment = isSPDX3 ? nil : license.unknown.first { $0.key == "comment" }?.value?.stringValue
            json.member("comment", ifPresent: comment)
            json.member("simplelicensing_licenseText", license.text ?? license.name ?? "NOASSERTION")
            references("externalRef", license.seeAlso.map { ExternalReference(type: "license", locator: $0) }, left: [])
            unread(license.unknown, except: comment == nil ? [] : ["comment"])
            json.endObject()
        }
        losses.component = nil
        let version = licenseListVersion
        for (id, text) in expressions.list {
            begin("simplelicensing_LicenseExpression", id)
            json.member("simplelicensing_licenseExpression", text)
            json.member("simplelicensing_licenseListVersion", ifPresent: version)
            let refs = (SPDXExpression.words(text) ?? []).compactMap { word in (texts[word] ?? kept.licenseTexts[word]).map { (word, $0) } }
            if !refs.isEmpty {
                json.key("simplelicensing_customIdToUri")
                json.beginArray()
                for (word, address) in refs {
                    json.beginObject()
                    json.member("type", "DictionaryEntry")
                    json.member("key", word)
                    json.member("value", address)
                    json.endObject()
                }
                json.endArray()
            }
            json.endObject()
        }
    }
}
