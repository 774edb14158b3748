import JSONStream
import JWTKit

/// The keys with which a provider signs (RFC 7517, 5).
struct KeySet: Sendable {
    /// One key, not yet tied to an algorithm.
    private struct Key: Sendable {
        let id: String?
        let type: String
        let algorithm: String?
        let json: String
    }

    /// Signatures that are taken. None that a public key could be misused for (`HS256`), and none without a key (`none`).
    static let algorithms: Set<String> = [
        "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA",
    ]

    private let keys: [Key]

    /// Reads a set. Keys of kinds that are not known are passed over, as RFC 7517 asks.
    ///
    /// - Throws: ``OIDCError/badKeys``.
    init(_ bytes: [UInt8]) throws(OIDCError) {
        guard let values = ProviderMetadata.parse(bytes)?["keys"]?.arrayValue, values.count <= 100 else { throw .badKeys }
        keys = values.compactMap { value in
            guard let type = value["kty"]?.stringValue, ["RSA", "EC", "OKP"].contains(type), value["use"]?.stringValue ?? "sig" == "sig" else {
                return nil
            }
            return Key(
                id: value["kid"]?.stringValue, type: type, algorithm: value["alg"]?.stringValue, json: Self.publicPart(value))
        }
    }

    /// Whether a key of this name is there; any key will do for a token that names none.
    func has(_ id: String?) -> Bool { keys.contains { id == nil || $0.id == id } }

    /// Checks a token's signature.
    ///
    /// - Throws: ``OIDCError/wrongSignature``.
    func check(_ token: String, _ header: TokenHeader) async throws {
        for key in keys where (header.key == nil || key.id == header.key) && key.type == header.keyType {
            guard key.algorithm == nil || key.algorithm == header.algorithm else { continue }
            guard var candidate = try? JWK(json: key.json) else { continue }
            candidate.algorithm = JWK.Algorithm(rawValue: header.algorithm)
            candidate.keyIdentifier = "candidate"
            // A collection of one: the library falls back on another key when it does not find the one that is named.
            let collection = JWTKeyCollection()
            guard (try? await collection.add(jwk: candidate, isDefault: true)) != nil else { continue }
            if (try? await collection.verify(token, as: AnyClaims.self)) != nil { return }
        }
        throw OIDCError.wrongSignature
    }

    /// The key without its private members, should a provider publish them: they turn a verifier into a signer.
    private static func publicPart(_ value: JSONValue) -> String {
        var members: [String] = []
        for name in ["kty", "crv", "x", "y", "n", "e"] {
            // Base64url and names of curves: nothing else may stand in them, so nothing has to be escaped.
            guard let text = value[name]?.stringValue, text.utf8.allSatisfy({ $0 > 44 && $0 < 123 && $0 != UInt8(ascii: "\\") }) else { continue }
            members.append("\"\(name)\":\"\(text)\"")
        }
        return "{" + members.joined(separator: ",") + "}"
    }
}

/// The claims are read and checked by ``IdentityToken``.
private struct AnyClaims: JWTPayload {
    func verify(using algorithm: some JWTAlgorithm) {}
}
