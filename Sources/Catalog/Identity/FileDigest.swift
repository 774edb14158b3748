import SBOM

/// A digest of a file as a key to statements about that very file (CSAF 2.0 section 3.1.3.3.2).
enum FileDigest {
    /// The key of a digest in hexadecimal digits; nil for an algorithm without a fixed length, or a text that is none of its digests.
    static func key(_ hash: Hash) -> PackageKey? {
        guard let bytes = hash.algorithm.digestBytes, hash.value.utf8.count == bytes * 2, hash.value.utf8.allSatisfy(isHexadecimal) else {
            return nil
        }
        return PackageKey(type: type, namespace: hash.algorithm.name.lowercased(), name: hash.value.lowercased())
    }

    /// Type of the keys; no purl has it.
    static let type = "!digest"

    /// Whether two files with the same digest are the same file, as far as anybody can tell: MD5 and SHA-1 have been broken, and checksums never claimed it.
    static func isStrong(_ algorithm: HashAlgorithm) -> Bool { (algorithm.digestBytes ?? 0) >= 28 }

    private static func isHexadecimal(_ byte: UInt8) -> Bool { (48...57).contains(byte) || (97...102).contains(byte | 0x20) }
}
