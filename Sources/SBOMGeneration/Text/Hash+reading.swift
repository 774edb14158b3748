import SBOM

extension Hash {
    /// A digest in hexadecimal digits; nil unless it has as many as its algorithm gives.
    init?(_ algorithm: HashAlgorithm, hex: some StringProtocol) {
        guard let bytes = algorithm.digestBytes, hex.utf8.count == bytes * 2, hex.utf8.allSatisfy({ ($0 &- 48) < 10 || ($0 | 32) &- 97 < 6 }) else {
            return nil
        }
        self.init(algorithm: algorithm, value: hex.lowercased())
    }

    /// A digest in base 64.
    init?(_ algorithm: HashAlgorithm, base64: some StringProtocol) {
        guard let bytes = Base64.decode(base64), bytes.count == algorithm.digestBytes else { return nil }
        self.init(algorithm: algorithm, value: Base64.hex(bytes))
    }

    /// A digest with its algorithm before it: `sha256:e3b0…`.
    init?(named text: some StringProtocol) {
        guard let (name, hex) = text.cut(at: ":") ?? text.cut(at: "=") else { return nil }
        self.init(HashAlgorithm(named: String(name)), hex: hex)
    }

    /// Digests as Subresource Integrity writes them: `sha512-…` in base 64, several with blanks between them (W3C SRI, section 3.1).
    static func integrity(_ text: String) -> [Hash] {
        text.split(separator: " ").compactMap { part in
            guard let (name, digest) = part.cut(at: "-") else { return nil }
            return Hash(HashAlgorithm(named: String(name)), base64: digest.prefix { $0 != "?" })
        }
    }
}
