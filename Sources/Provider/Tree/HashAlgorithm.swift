import Crypto

/// The hashes that are written beside a document and taken from others (requirement 18).
enum HashAlgorithm: String, Sendable, CaseIterable {
    case sha256, sha512

    /// The digest of bytes in lower-case hexadecimal digits.
    func hex(_ bytes: [UInt8]) -> String {
        switch self {
        case .sha256: Self.text(Array(SHA256.hash(data: bytes)))
        case .sha512: Self.text(Array(SHA512.hash(data: bytes)))
        }
    }

    /// Number of digits.
    var digits: Int { self == .sha256 ? 64 : 128 }

    private static func text(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
