import JSONStream

extension CycloneDXFitting {
    /// The texts of licences of the document's own that stand in an expression (CycloneDX 1.7 `expressionDetails`); older versions have no place for them.
    mutating func expressionDetails(_ claim: inout LicenseClaim) {
        guard minor >= 7, !isSameNotation, !extracted.isEmpty, claim.form == .expression, let words = SPDXExpression.words(claim.text) else { return }
        var seen: Set<String> = []
        var entries: [JSONValue] = []
        for word in words {
            guard let own = extracted[word], let text = own.text, seen.insert(word).inserted else { continue }
            guard isTextWanted(own.id) else { continue }
            var members: [JSONValue.Member] = [
                .init("licenseIdentifier", .string(word)), .init("text", .object([.init("content", .string(text))])),
            ]
            if let address = address(of: own) { members.append(.init("url", .string(address))) }
            entries.append(.object(members))
        }
        guard !entries.isEmpty else { return }
        var more = claim.details ?? LicenseDetails()
        more.unknownBeside.append(UnknownField(key: "expressionDetails", json: SPDX3Reader.raw(.array(entries))))
        claim.details = more
    }

    /// Notes that the licence is written, and says whether its text is to stand there: files are thousands, and the first that has it says it for all.
    mutating func isTextWanted(_ id: String) -> Bool { used.insert(id).inserted || !isFile }

    /// The first of the addresses of the licence, which has a place; further ones have none.
    func address(of license: ExtractedLicense) -> String? { license.seeAlso.first.flatMap { ValueCheck.isReference($0) ? $0 : nil } }
}
