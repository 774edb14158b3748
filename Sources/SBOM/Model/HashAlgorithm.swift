/// A digest algorithm. The names are CycloneDX's (schema 1.7 `hash-alg`); SPDX's spellings read as the same algorithms.
public enum HashAlgorithm: Sendable, Hashable {
    case md2, md4, md5, md6, sha1, sha224, sha256, sha384, sha512
    case sha3224, sha3256, sha3384, sha3512
    case blake2b256, blake2b384, blake2b512, blake3
    case adler32, streebog256, streebog512
    /// Any other, as the document names it.
    case other(String)

    /// The algorithm called `name` in CycloneDX (`SHA-256`) or SPDX (`SHA256`); letter case and separators do not matter.
    public init(named name: String) {
        var plain = name.utf8.prefix(32).filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
        for index in plain.indices where plain[index] >= 97 && plain[index] <= 122 { plain[index] -= 32 }
        self = Self.byPlainName[String(decoding: plain, as: UTF8.self)] ?? .other(name)
    }

    /// CycloneDX's name, or the document's own for ``other(_:)``.
    public var name: String {
        if case .other(let name) = self { return name }
        return Self.table.first { $0.1 == self }?.2 ?? ""
    }

    /// Bytes of a digest; nil where it is not fixed.
    public var digestBytes: Int? {
        switch self {
        case .adler32: 4
        case .md2, .md4, .md5: 16
        case .sha1: 20
        case .sha224, .sha3224: 28
        case .sha256, .sha3256, .blake2b256, .blake3, .streebog256: 32
        case .sha384, .sha3384, .blake2b384: 48
        case .sha512, .sha3512, .blake2b512, .streebog512: 64
        case .md6, .other: nil
        }
    }

    private static let table: [(String, HashAlgorithm, String)] = [
        ("MD2", .md2, "MD2"), ("MD4", .md4, "MD4"), ("MD5", .md5, "MD5"), ("MD6", .md6, "MD6"),
        ("SHA1", .sha1, "SHA-1"), ("SHA224", .sha224, "SHA-224"), ("SHA256", .sha256, "SHA-256"),
        ("SHA384", .sha384, "SHA-384"), ("SHA512", .sha512, "SHA-512"),
        ("SHA3224", .sha3224, "SHA3-224"), ("SHA3256", .sha3256, "SHA3-256"), ("SHA3384", .sha3384, "SHA3-384"), ("SHA3512", .sha3512, "SHA3-512"),
        ("BLAKE2B256", .blake2b256, "BLAKE2b-256"), ("BLAKE2B384", .blake2b384, "BLAKE2b-384"), ("BLAKE2B512", .blake2b512, "BLAKE2b-512"),
        ("BLAKE3", .blake3, "BLAKE3"), ("ADLER32", .adler32, "ADLER32"),
        ("STREEBOG256", .streebog256, "Streebog-256"), ("STREEBOG512", .streebog512, "Streebog-512"),
    ]

    private static let byPlainName = Dictionary(uniqueKeysWithValues: table.map { ($0.0, $0.1) })
}
