/// The public key of a provider as it is published.
package struct PublicKeyFile: Sendable, Hashable {
    /// Its fingerprint in upper-case hexadecimal digits.
    package let fingerprint: String
    /// The key, ASCII-armoured.
    package let armoured: [UInt8]

    /// A key from its parts.
    package init(fingerprint: String, armoured: [UInt8]) {
        self.fingerprint = fingerprint
        self.armoured = armoured
    }
}
