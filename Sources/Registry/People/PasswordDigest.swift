import Crypto
import CryptoExtras
import Foundation

/// A password as it is kept: `scrypt$32768$8$1$salt$key` in base64 (RFC 7914), so that parameters can grow without anybody choosing a new one.
enum PasswordDigest {
    /// scrypt's N: a tenth of a second a password.
    static let rounds = 32768
    private static let blockSize = 8
    private static let parallelism = 1

    /// - Parameter rounds: fewer for tests, which make hundreds.
    static func make(_ password: String, salt: [UInt8], rounds: Int = rounds) throws -> String {
        let key = try derive(password, salt, rounds, blockSize, parallelism)
        return "scrypt$\(rounds)$\(blockSize)$\(parallelism)$\(Data(salt).base64EncodedString())$\(Data(key).base64EncodedString())"
    }

    static func matches(_ password: String, _ digest: String) throws -> Bool {
        let parts = digest.split(separator: "$").map(String.init)
        guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]), let block = Int(parts[2]), let parallel = Int(parts[3]),
            let salt = Data(base64Encoded: parts[4]), let key = Data(base64Encoded: parts[5])
        else { return false }
        let given = try derive(password, Array(salt), rounds, block, parallel)
        return ConstantTime.same(given, key)
    }

    private static func derive(_ password: String, _ salt: [UInt8], _ rounds: Int, _ blockSize: Int, _ parallelism: Int) throws -> [UInt8] {
        // The same password typed on another keyboard may come in other code points.
        let normal = password.precomposedStringWithCompatibilityMapping
        let key = try KDF.Scrypt.deriveKey(
            from: Array(normal.utf8), salt: salt, outputByteCount: 32, rounds: rounds, blockSize: blockSize, parallelism: parallelism)
        return key.withUnsafeBytes { Array($0) }
    }
}
