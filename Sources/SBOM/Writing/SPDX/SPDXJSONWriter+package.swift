import JSONStream

extension SPDXJSONWriter {
    /// Writes one package (SPDX 2.3 clause 7).
    mutating func package(_ part: Component) {
        let more = part.details
        let facts = more.spdx ?? SPDXPackageFacts()
        if !part.flags.contains(.idIsMadeUp) { json.member("SPDXID", part.id) }
        json.member("name", part.name)
        json.member("versionInfo", ifPresent: part.version)
        json.member("packageFileName", ifPresent: facts.packageFileName)
        let (noSupplier, noOriginator) = (part.flags.contains(.supplierIsNotAsserted), part.flags.contains(.originatorIsNotAsserted))
        json.member("supplier", ifPresent: SPDXParty.text(part.supplier, isNotAsserted: noSupplier))
        json.member("originator", ifPresent: SPDXParty.text(more.originator, isNotAsserted: noOriginator))
        json.member("downloadLocation", facts.downloadLocation ?? "NOASSERTION")
        if part.flags.contains(.filesNotAnalyzed) { json.member("filesAnalyzed", false) }
        if let code = facts.verificationCode {
            json.key("packageVerificationCode")
            json.beginObject()
            json.member("packageVerificationCodeValue", code)
            if !facts.uncodedFiles.isEmpty { json.member("packageVerificationCodeExcludedFiles", facts.uncodedFiles) }
            json.endObject()
        }
        list("checksums", part.hashes) { $0.write($1) }
        let references = SPDXReferences(part)
        if references.homepageIsFirst { json.member("homepage", ifPresent: references.homepage) }
        json.member("sourceInfo", ifPresent: facts.sourceInfo)
        licenses(part.licenses)
        json.member("licenseComments", ifPresent: facts.licenseComments)
        json.member("copyrightText", ifPresent: more.copyright)
        json.member("summary", ifPresent: facts.summary)
        json.member("description", ifPresent: more.description)
        json.member("comment", ifPresent: facts.comment)
        list("externalRefs", references.list) { $0.write($1) }
        if !references.homepageIsFirst { json.member("homepage", ifPresent: references.homepage) }
        texts("attributionTexts", facts.attributionTexts)
        json.member("primaryPackagePurpose", ifPresent: Self.purpose(part))
        json.member("builtDate", ifPresent: facts.builtDate)
        json.member("releaseDate", ifPresent: facts.releaseDate)
        json.member("validUntilDate", ifPresent: more.support?.endOfSupport)
        texts("hasFiles", facts.files)
        unknown(part.unknown)
    }

    /// One field for each basis, in the order in which the document had them.
    private mutating func licenses(_ claims: [LicenseClaim]) {
        var written: [LicenseClaim.Basis] = []
        for claim in claims where !written.contains(claim.basis) {
            written.append(claim.basis)
            switch claim.basis {
            case .foundInFiles: texts("licenseInfoFromFiles", claims.filter { $0.basis == .foundInFiles }.map(SPDXLicense.text))
            case .concluded: json.member("licenseConcluded", SPDXLicense.text(claim))
            case .declared, .unspecified: json.member("licenseDeclared", SPDXLicense.text(claim))
            }
        }
    }

    private mutating func write(_ reference: ExternalReference) {
        json.member("referenceCategory", ifPresent: reference.details?.category)
        json.member("referenceType", reference.type)
        json.member("referenceLocator", reference.locator)
        json.member("comment", ifPresent: reference.details?.comment)
        unknown(reference.details?.unknown ?? [])
    }

    /// The purpose; nil where the reader kept its text unread.
    static func purpose(_ part: Component) -> String? {
        if part.kind == .other, part.unknown.contains(where: { $0.key == "primaryPackagePurpose" }) { return nil }
        return part.kind.spdxPurpose
    }
}
