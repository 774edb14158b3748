extension LicenseClaim {
    /// The claim as an expression: nil for a free name, for "no licence", and for a text that is none.
    public var parsed: LicenseExpression? {
        switch form {
        case .id, .expression: try? LicenseExpression(parsing: text)
        case .name, .noLicense: nil
        }
    }

    /// The licence as the SPDX list spells it, where the expression is one licence of the list and nothing else; nil for `MIT+`, which is none.
    var listID: String? {
        guard case .term(let term)? = parsed?.root, term.document == nil, term.exception == nil else { return nil }
        return SPDXLicenseList.license(term.orLater ? term.id + "+" : term.id)
    }
}
