/// The licence that the one column of a table says of a part.
struct TableLicense {
    /// The licence as it is written.
    let text: String
    /// Another that was declared or found in some other way, and that the column has no place for.
    let leftOut: String?

    /// The one that was concluded, where there is one; several of one kind all apply.
    init(_ claims: [LicenseClaim]) {
        let stated = claims.filter { $0.basis != .foundInFiles }
        let concluded = Self.joined(stated.filter { $0.basis == .concluded })
        let others = Self.joined(stated.filter { $0.basis != .concluded })
        text = concluded.isEmpty ? others : concluded
        leftOut = concluded.isEmpty || others.isEmpty || others == concluded ? nil : others
    }

    /// Expressions with operators stand in parentheses, so that each stays what it was (SPDX 2.3, Annex D.4.5).
    private static func joined(_ claims: [LicenseClaim]) -> String {
        var texts: [String] = []
        var isCompound: [Bool] = []
        for claim in claims where !texts.contains(SPDXLicense.text(claim)) {
            texts.append(SPDXLicense.text(claim))
            if case .term? = claim.parsed?.root { isCompound.append(false) } else { isCompound.append(claim.parsed != nil) }
        }
        guard texts.count > 1 else { return texts.first ?? "" }
        return zip(texts, isCompound).map { $1 ? "(\($0))" : $0 }.joined(separator: " AND ")
    }
}
