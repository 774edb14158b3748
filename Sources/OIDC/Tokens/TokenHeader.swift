import JSONStream

/// What a token says of its signature (RFC 7515, 4.1).
struct TokenHeader: Sendable {
    let algorithm: String
    let key: String?

    /// Reads the head of a token.
    ///
    /// - Throws: ``OIDCError/badToken(_:)`` for what is none, ``OIDCError/wrongSignature`` for one that no key of the provider can have signed.
    init(_ head: Substring) throws(OIDCError) {
        guard let bytes = Base64URL.bytes(head), let value = ProviderMetadata.parse(bytes), let algorithm = value["alg"]?.stringValue else {
            throw .badToken("alg")
        }
        // `crit` names extensions that must be understood; none is.
        guard value["crit"] == nil else { throw .badToken("crit") }
        guard KeySet.algorithms.contains(algorithm) else { throw .wrongSignature }
        self.algorithm = algorithm
        key = value["kid"]?.stringValue
    }

    /// The type of the keys that sign so (RFC 7518, 3.1; RFC 8037, 3.1).
    var keyType: String {
        switch algorithm.prefix(2) {
        case "ES": "EC"
        case "Ed": "OKP"
        default: "RSA"
        }
    }
}
