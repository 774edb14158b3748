extension VersionScheme {
    /// Longest version that is read, in bytes.
    public static let maximumLength = 4096

    /// Compares two versions in the order of this scheme.
    ///
    /// - Throws: `VersionError` if either text is not a version of this scheme; the first that is not is named.
    public func compare(_ a: String, _ b: String) throws(VersionError) -> VersionOrdering {
        try compare(a.utf8.span, b.utf8.span)
    }

    /// Compares two versions, given as UTF-8, in the order of this scheme. Allocates nothing.
    ///
    /// - Throws: `VersionError` if either text is not a version of this scheme; the first that is not is named.
    public func compare(_ a: Span<UInt8>, _ b: Span<UInt8>) throws(VersionError) -> VersionOrdering {
        let rules = self.rules
        try validate(a, by: rules)
        try validate(b, by: rules)
        return rules.order(a, b)
    }

    /// Checks that `version` is a version of this scheme.
    ///
    /// - Throws: `VersionError` saying why it is not.
    public func validate(_ version: String) throws(VersionError) {
        try validate(version.utf8.span)
    }

    /// Checks that `version`, given as UTF-8, is a version of this scheme. Allocates nothing unless it throws.
    ///
    /// - Throws: `VersionError` saying why it is not.
    public func validate(_ version: Span<UInt8>) throws(VersionError) {
        try validate(version, by: rules)
    }

    @inline(__always)
    private func validate(_ version: Span<UInt8>, by rules: any VersionRules.Type) throws(VersionError) {
        try VersionScreen.check(version, for: self)
        if !rules.accepts(version) { throw .malformed(scheme: self, version: Quotation.of(version)) }
    }
}
