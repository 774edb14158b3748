extension CPE {
    /// Bytes of the formatted string up to and including the colon behind the product: `cpe:2.3:a:openssl:openssl:`.
    package var productLength: Int { ends[.product].upperBound + 1 }

    /// The bytes of the vendor in the formatted string.
    package var vendorRange: Range<Int> { ends[.vendor] }

    /// The bytes of the product in the formatted string.
    package var productRange: Range<Int> { ends[.product] }

    /// The bytes of the version in the formatted string.
    package var versionRange: Range<Int> { ends[.version] }

    /// Whether part, vendor and product are the same, as they stand.
    package func hasProduct(of other: CPE) -> Bool {
        let length = productLength
        guard length == other.productLength else { return false }
        let (own, theirs) = (formattedString.utf8.span, other.formattedString.utf8.span)
        // From the end, where names of one maker differ.
        var at = length - 1
        while at >= FieldEnds.prefixLength {
            if own[at] != theirs[at] { return false }
            at -= 1
        }
        return true
    }
}
