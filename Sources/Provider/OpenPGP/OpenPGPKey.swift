/// A public key, as `gpg --show-keys --with-colons` describes it.
package struct OpenPGPKey: Sendable, Hashable {
    /// Fingerprint of the primary key.
    package var fingerprint = ""
    /// The primary key's algorithm by its number (RFC 4880 section 9.1 and later): 1 RSA, 17 DSA, 18 ECDH, 19 ECDSA, 22 EdDSA.
    package var algorithm = 0
    /// Its length in bits.
    package var bits = 0
    /// When it ends, seconds since 1970; nil for never.
    package var expires: Int?
    /// Whether it was revoked.
    package var isRevoked = false

    /// Whether nobody should rely on it any more: RSA and DSA below 2048 bits.
    package var isWeak: Bool { isDiscreteOrRSA && bits < 2048 }

    /// Whether it falls behind what authorities ask of new signatures: RSA and DSA below 3000 bits (BSI TR-02102-1).
    package var isShort: Bool { isDiscreteOrRSA && bits < 3000 }

    private var isDiscreteOrRSA: Bool { [1, 2, 3, 16, 17, 20].contains(algorithm) }

    /// The keys in the output of gpg. Fields by number: doc/DETAILS of GnuPG.
    static func read(_ output: [UInt8]) -> [OpenPGPKey] {
        var keys: [OpenPGPKey] = []
        for line in String(decoding: output, as: UTF8.self).split(whereSeparator: \.isNewline) {
            let fields = line.split(separator: ":", omittingEmptySubsequences: false)
            guard let kind = fields.first, fields.count > 9 else { continue }
            if kind == "pub" {
                var key = OpenPGPKey()
                (key.bits, key.algorithm, key.expires) = (Int(fields[2]) ?? 0, Int(fields[3]) ?? 0, Int(fields[6]))
                key.isRevoked = fields[1] == "r"
                keys.append(key)
            } else if kind == "fpr", let last = keys.indices.last, keys[last].fingerprint.isEmpty {
                keys[last].fingerprint = String(fields[9])
            }
        }
        return keys.filter { !$0.fingerprint.isEmpty }
    }
}
