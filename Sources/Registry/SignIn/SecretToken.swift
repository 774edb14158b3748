import Crypto
import Foundation

/// A secret that a browser or a program shows to be let in: 256 random bits. The registry keeps only its SHA-256.
public struct SecretToken: Sendable, Hashable {
    /// The secret, in base64url without padding; behind a prefix where it has one.
    public let text: String

    /// A new one, from the system's generator.
    public static func random(prefix: String = "") -> SecretToken {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        return SecretToken(prefix + base64URL(bytes))
    }

    /// The secret that somebody shows.
    public init(_ text: String) { self.text = text }

    /// What the registry keeps of it.
    public var digest: String { Hexadecimal.text(SHA256.hash(data: Data(text.utf8))) }

    /// A value that only whoever holds the secret can make, good for one purpose, such as the CSRF mark of a session.
    public func derived(_ purpose: String) -> String {
        Self.base64URL(Array(HMAC<SHA256>.authenticationCode(for: Data(purpose.utf8), using: SymmetricKey(data: Data(text.utf8)))))
    }

    /// Whether two texts are the same; how long it takes tells only their length.
    public static func same(_ left: String, _ right: String) -> Bool { ConstantTime.same(left.utf8, right.utf8) }

    private static func base64URL(_ bytes: [UInt8]) -> String {
        String(
            Data(bytes).base64EncodedString().compactMap { character in
                switch character {
                case "+": "-"
                case "/": "_"
                case "=": nil
                default: character
                }
            })
    }
}
