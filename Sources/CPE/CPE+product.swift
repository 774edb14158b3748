extension CPE {
    /// Bytes of the formatted string up to and including the colon behind the product: `cpe:2.3:a:openssl:openssl:`.
    package var productLength: Int { ends[.product].upperBound + 1 }

    /// Whether part, vendor and product are the same, as they stand.
    package func hasProduct(of other: CPE) -> Bool {
        let length = productLength
        return length == other.productLength && formattedString.utf8.prefix(length).elementsEqual(other.formattedString.utf8.prefix(length))
    }
}
