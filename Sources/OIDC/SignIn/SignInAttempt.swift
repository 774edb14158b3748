import Crypto
import Foundation

/// One attempt to sign in at a provider. It is kept by the browser, sealed, until the provider sends the browser back.
public struct SignInAttempt: Sendable, Equatable {
    /// Ties the answer to this browser (RFC 6749, 10.12).
    public let state: String
    /// Ties the token to this attempt (OpenID Connect Core, 3.1.2.1).
    public let nonce: String
    /// Ties the code to this attempt (RFC 7636).
    public let verifier: String
    /// When it began, seconds since 1970.
    public let began: Int
    /// Where the browser goes afterwards: a path of this server.
    public let target: String

    /// How many seconds the person has at the provider.
    public static let longestSeconds = 600

    /// An attempt from its parts; `random` makes texts that nobody can guess, of 43 characters of base64url.
    public init(began: Int, target: String, random: () -> String = SignInAttempt.random) {
        state = random()
        nonce = random()
        verifier = random()
        self.began = began
        // Only a path of this server, never `//elsewhere`: a sign-in must not be the way to another site.
        let isPath = target.hasPrefix("/") && !target.hasPrefix("//") && target.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "\\") }
        self.target = isPath ? target : "/"
    }

    /// 256 bits from the system's generator.
    public static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        return Base64URL.text((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }

    /// As bytes, to be sealed by whoever keeps it.
    public var bytes: [UInt8] { Array([state, nonce, verifier, String(began), target].joined(separator: "\n").utf8) }

    /// What ``bytes`` gave; nil for anything else.
    public init?(_ bytes: [UInt8]) {
        let parts = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 5, let began = Int(parts[3]) else { return nil }
        (state, nonce, verifier, self.began, target) = (parts[0], parts[1], parts[2], began, parts[4])
    }

    /// What the provider may know of the verifier beforehand (RFC 7636, 4.2: S256).
    var challenge: String { Base64URL.text(Array(SHA256.hash(data: Data(verifier.utf8)))) }
}
