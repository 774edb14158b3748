extension LicenseClaim {
    /// The claim as an expression: nil for a free name, for "no licence", and for a text that is none.
    public var parsed: LicenseExpression? {
        switch form {
        case .id, .expression: try? LicenseExpression(parsing: text)
        case .name, .noLicense: nil
        }
    }
}
