import JSONStream

extension SPDXFitting {
    /// What SPDX 3 says of a file in the words of SPDX 2.3 (clause 8); the rest is named.
    mutating func facts(of file: inout FileEntry) {
        var said: [UnknownField] = []
        var left: [UnknownField] = []
        var types: [String] = []
        for field in file.unknown where !FileLicense.keys.contains(field.key) {
            switch (field.key, field.value) {
            case ("comment", .string?): said.append(field)
            case ("software_copyrightText", .string?): said.append(UnknownField(key: "copyrightText", json: field.json))
            case ("software_attributionText", .string(let text)?): said.append(Self.member("attributionTexts", .array([.string(text)])))
            case ("software_attributionText", .array(let texts)?) where texts.allSatisfy({ $0.stringValue != nil }):
                said.append(UnknownField(key: "attributionTexts", json: field.json))
            case ("software_primaryPurpose", let value?), ("software_additionalPurpose", let value?):
                let words = SPDX3Reader.strings(value).compactMap { Self.fileTypes[$0] }
                types += words
                if words.isEmpty || words.count != SPDX3Reader.strings(value).count { left.append(field) }
            default: left.append(field)
            }
        }
        if !types.isEmpty { said.append(Self.member("fileTypes", .array(types.map { .string($0) }))) }
        let licenses = file.unknown.filter { FileLicense.keys.contains($0.key) }
        concluded(licenses.filter { $0.key == "hasConcludedLicense" }, &said)
        found(licenses.filter { $0.key == "hasDeclaredLicense" }, &said)
        losses.dropUnread(&left)
        file.unknown = said
    }

    /// Purposes of SPDX 3 and the file types of SPDX 2.3 (clause 8.3) that mean the same.
    private static let fileTypes = ["archive": "ARCHIVE", "documentation": "DOCUMENTATION", "source": "SOURCE"]

    private static func member(_ key: String, _ value: JSONValue) -> UnknownField { UnknownField(key: key, json: SPDX3Reader.raw(value)) }

    /// Clause 8.5: one expression, and clause 8.7: how it was come to.
    private mutating func concluded(_ fields: [UnknownField], _ said: inout [UnknownField]) {
        var claims: [LicenseClaim] = []
        var comments: [String] = []
        for field in fields {
            guard let license = FileLicense(field) else {
                losses.lose(field)
                continue
            }
            for beside in license.besides {
                if beside.key == "comment", let comment = beside.value?.stringValue { comments.append(comment) } else { losses.lose(beside) }
            }
            if let claim = license.claim { claims.append(claim) }
        }
        licenses(&claims)
        if let claim = claims.first { said.append(Self.member("licenseConcluded", .string(SPDXLicense.text(claim)))) }
        if !comments.isEmpty { said.append(Self.member("licenseComments", .string(comments.joined(separator: "\n")))) }
    }

    /// Clause 8.6: licences of the list or of the document's own, none of them an expression of several. What was found in a file is what the file
    /// declares (the words of the 2.3 schema).
    private mutating func found(_ fields: [UnknownField], _ said: inout [UnknownField]) {
        var texts: [String] = []
        for field in fields {
            guard let license = FileLicense(field), let claim = license.claim else {
                losses.lose(field)
                continue
            }
            if claim.form == .noLicense {
                texts.append("NONE")
            } else if case .term(let term)? = claim.parsed?.root, term.exception == nil, let words = SPDXExpression.words(claim.text) {
                texts.append(licenseRefs.listed(claim.text, words, &losses))
            } else {
                losses.add(.unreadField(field: field.key))
            }
            for beside in license.besides { losses.lose(beside) }
        }
        // NONE stands alone.
        if texts.count > 1, texts.contains("NONE") {
            losses.add(.valueRefused(field: "licenseInfoInFiles", value: "NONE"))
            texts.removeAll { $0 == "NONE" }
        }
        if !texts.isEmpty { said.append(Self.member("licenseInfoInFiles", .array(texts.map { .string($0) }))) }
    }
}
