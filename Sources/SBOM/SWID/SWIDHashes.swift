import XMLStream

/// Digests of files: an attribute `hash` in the name space of its algorithm, `SHA256:hash`.
enum SWIDHashes {
    /// Algorithm, usual prefix, and the address by which XML Signature and XML Encryption name the algorithm (RFC 9231, W3C xmlenc-core1).
    static let table: [(algorithm: HashAlgorithm, prefix: String, space: String)] = [
        (.sha256, "SHA256", "http://www.w3.org/2001/04/xmlenc#sha256"), (.sha512, "SHA512", "http://www.w3.org/2001/04/xmlenc#sha512"),
        (.sha384, "SHA384", "http://www.w3.org/2001/04/xmldsig-more#sha384"), (.sha224, "SHA224", "http://www.w3.org/2001/04/xmldsig-more#sha224"),
        (.sha1, "SHA1", "http://www.w3.org/2000/09/xmldsig#sha1"), (.md5, "MD5", "http://www.w3.org/2001/04/xmldsig-more#md5"),
        (.sha3224, "SHA3-224", "http://www.w3.org/2007/05/xmldsig-more#sha3-224"),
        (.sha3256, "SHA3-256", "http://www.w3.org/2007/05/xmldsig-more#sha3-256"),
        (.sha3384, "SHA3-384", "http://www.w3.org/2007/05/xmldsig-more#sha3-384"),
        (.sha3512, "SHA3-512", "http://www.w3.org/2007/05/xmldsig-more#sha3-512"),
    ]

    /// The digest that the attribute is; nil for another attribute.
    ///
    /// Tags are found with addresses a little off; what stands behind the number sign tells the algorithm then.
    static func hash(_ attribute: XMLAttribute) -> Hash? {
        guard attribute.name.local == "hash", !attribute.name.space.isEmpty else { return nil }
        let space = attribute.name.space
        if let known = table.first(where: { $0.space == space }) { return Hash(algorithm: known.algorithm, value: attribute.value) }
        if let sign = space.lastIndex(of: "#") {
            let named = HashAlgorithm(named: String(space[space.index(after: sign)...]))
            if table.contains(where: { $0.algorithm == named }) { return Hash(algorithm: named, value: attribute.value) }
        }
        return Hash(algorithm: .other(space), value: attribute.value)
    }

    /// The attribute that says the digest; nil where the algorithm has no address.
    static func attribute(_ hash: Hash) -> XMLAttribute? {
        if let known = table.first(where: { $0.algorithm == hash.algorithm }) {
            return XMLAttribute(name: XMLName("hash", space: known.space), value: hash.value)
        }
        guard case .other(let space) = hash.algorithm, let name = SWIDName.name("{\(space)}hash"), space.utf8.contains(UInt8(ascii: ":")) else {
            return nil
        }
        return XMLAttribute(name: name, value: hash.value)
    }
}
