import Crypto
import JSONStream

/// SHA-256 as text.
enum Digest {
    static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// The digest of bytes where they lie.
    static func sha256(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        var hash = SHA256()
        hash.update(bufferPointer: UnsafeRawBufferPointer(bytes))
        return hex(Array(hash.finalize()))
    }
}
