extension SPDXTagValueWriter {
    /// Writes one package (SPDX 2.3 clause 7).
    mutating func package(_ part: Component) {
        let more = part.details
        let facts = more.spdx ?? SPDXPackageFacts()
        text.section()
        text.line("PackageName", part.name.isEmpty ? "?" : part.name)
        text.line("SPDXID", part.id)
        if let version = part.version { text.line("PackageVersion", version) }
        if let name = facts.packageFileName { text.line("PackageFileName", name) }
        let (noSupplier, noOriginator) = (part.flags.contains(.supplierIsNotAsserted), part.flags.contains(.originatorIsNotAsserted))
        if let supplier = SPDXParty.text(part.supplier, isNotAsserted: noSupplier) { text.line("PackageSupplier", supplier) }
        if let originator = SPDXParty.text(more.originator, isNotAsserted: noOriginator) { text.line("PackageOriginator", originator) }
        text.line("PackageDownloadLocation", facts.downloadLocation ?? "NOASSERTION")
        if part.flags.contains(.filesNotAnalyzed) { text.line("FilesAnalyzed", "false") }
        if let code = facts.verificationCode { verificationCode(code, excluded: facts.uncodedFiles) }
        for hash in part.hashes { text.line("PackageChecksum", "\(hash.algorithm.spdxName ?? hash.algorithm.name): \(hash.value)") }
        let references = SPDXReferences(part)
        if let homepage = references.homepage { text.line("PackageHomePage", homepage) }
        text.block("PackageSourceInfo", facts.sourceInfo)
        licenses(part.licenses)
        text.block("PackageLicenseComments", facts.licenseComments)
        text.block("PackageCopyrightText", more.copyright)
        text.block("PackageSummary", facts.summary)
        text.block("PackageDescription", more.description)
        text.block("PackageComment", facts.comment)
        for reference in references.list {
            text.line("ExternalRef", "\(reference.details?.category ?? "OTHER") \(reference.type) \(reference.locator)")
            text.block("ExternalRefComment", reference.details?.comment)
            losses.component = part.id
            for field in reference.details?.unknown ?? [] { losses.add(.unreadField(field: field.key)) }
            losses.component = nil
        }
        for attribution in facts.attributionTexts { text.block("PackageAttributionText", attribution) }
        if let purpose = SPDXJSONWriter.purpose(part) { text.line("PrimaryPackagePurpose", purpose) }
        if let date = facts.builtDate { text.line("BuiltDate", date) }
        if let date = facts.releaseDate { text.line("ReleaseDate", date) }
        if let date = more.support?.endOfSupport { text.line("ValidUntilDate", date) }
        members(part.unknown, about: part.id, [:])
    }

    private mutating func licenses(_ claims: [LicenseClaim]) {
        for claim in claims {
            switch claim.basis {
            case .foundInFiles: text.line("PackageLicenseInfoFromFiles", SPDXLicense.text(claim))
            case .concluded: text.line("PackageLicenseConcluded", SPDXLicense.text(claim))
            case .declared, .unspecified: text.line("PackageLicenseDeclared", SPDXLicense.text(claim))
            }
        }
    }
}
