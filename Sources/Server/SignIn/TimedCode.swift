import Crypto
import Foundation
import Registry

/// Time-based one-time codes (RFC 6238) of HMAC-SHA-1, six digits, steps of 30 seconds: what every authenticator app takes.
enum TimedCode {
    static let stepSeconds = 30
    /// Bytes of a key: as long as the digest, as RFC 4226 (4, R6) recommends.
    static let keyBytes = 20

    /// The code of a time step.
    static func code(_ key: [UInt8], step: Int, digits: Int = 6) -> String {
        let counter = withUnsafeBytes(of: UInt64(step).bigEndian) { Array($0) }
        let hash = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: key)))
        let place = Int(hash[19] & 15)
        let number = (Int(hash[place] & 127) << 24) | (Int(hash[place + 1]) << 16) | (Int(hash[place + 2]) << 8) | Int(hash[place + 3])
        let modulus = (0..<digits).reduce(1) { product, _ in product * 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step that a code is of: now, the one before or the one after, since clocks differ.
    ///
    /// - Returns: nil if it is of none of them.
    static func step(of code: String, _ key: [UInt8], seconds: Int) -> Int? {
        let digits = code.filter { $0 != " " }
        guard digits.utf8.count == 6 else { return nil }
        let now = seconds / stepSeconds
        return [now, now - 1, now + 1].first { SecretToken.same(Self.code(key, step: $0), digits) }
    }

    /// A new key.
    static func makeKey() -> [UInt8] { (0..<keyBytes).map { _ in UInt8.random(in: .min ... .max) } }

    /// The address that an app reads from a QR code or takes typed: `otpauth://totp/…`.
    static func address(_ key: [UInt8], handle: String) -> String {
        "otpauth://totp/Mimamori:\(handle)?secret=\(base32(key))&issuer=Mimamori&algorithm=SHA1&digits=6&period=30"
    }

    /// RFC 4648 base 32 without padding.
    static func base32(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
        var text: [UInt8] = []
        var (buffer, bits) = (0, 0)
        for byte in bytes {
            buffer = (buffer << 8 | Int(byte)) & 0xFFFF
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(letters[buffer >> bits & 31])
            }
        }
        if bits > 0 { text.append(letters[buffer << (5 - bits) & 31]) }
        return String(decoding: text, as: UTF8.self)
    }
}
