extension PackageURL {
    /// The version range in the qualifier `vers`, or `nil` if there is none.
    ///
    /// ECMA-427 annex B, "Standard Qualifiers Keys": such a purl stands for all versions of the range, and has no version of its own.
    ///
    /// - Throws: `VERSError` if the qualifier is not a version range specifier.
    public func range() throws(VERSError) -> VERS? {
        guard let text = qualifier("vers") else { return nil }
        return try VERS(parsing: text)
    }
}
