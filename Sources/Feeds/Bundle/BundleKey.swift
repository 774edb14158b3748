import Crypto
import FoundationEssentials

/// The key that signs bundles: Ed25519 (RFC 8032), as PEM in the forms that other programs read too (PKCS #8, RFC 8410).
public struct BundlePrivateKey: Sendable {
    private let key: Curve25519.Signing.PrivateKey

    /// A new key from the system's random numbers.
    public init() { key = Curve25519.Signing.PrivateKey() }

    /// The key of these 32 bytes; nil for another number of bytes.
    public init?(seed: [UInt8]) {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else { return nil }
        self.key = key
    }

    /// Reads PEM; nil if it holds no Ed25519 private key.
    public init?(pem: String) {
        guard let bytes = PEM.read(pem, label: "PRIVATE KEY"), bytes.starts(with: PEM.privatePrefix) else { return nil }
        self.init(seed: Array(bytes.dropFirst(PEM.privatePrefix.count)))
    }

    /// As PEM. Whoever has it can make bundles that pass for yours.
    public var pem: String { PEM.write(PEM.privatePrefix + Array(key.rawRepresentation), label: "PRIVATE KEY") }

    /// The key by which others tell its signatures.
    public var publicKey: BundlePublicKey { BundlePublicKey(key: key.publicKey) }

    func sign(_ bytes: [UInt8]) throws -> [UInt8] { Array(try key.signature(for: bytes)) }
}

/// The key by which a site tells whether a bundle is from whom it should be.
public struct BundlePublicKey: Sendable {
    let key: Curve25519.Signing.PublicKey

    init(key: Curve25519.Signing.PublicKey) { self.key = key }

    /// Reads PEM (RFC 8410 `SubjectPublicKeyInfo`); nil if it holds no Ed25519 public key.
    public init?(pem: String) {
        guard let bytes = PEM.read(pem, label: "PUBLIC KEY"), bytes.starts(with: PEM.publicPrefix) else { return nil }
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: Array(bytes.dropFirst(PEM.publicPrefix.count))) else { return nil }
        self.key = key
    }

    /// As PEM.
    public var pem: String { PEM.write(PEM.publicPrefix + Array(key.rawRepresentation), label: "PUBLIC KEY") }

    /// The first 16 hexadecimal digits of the key's SHA-256: what people compare over the telephone.
    public var id: String { Digest.hex(Array(SHA256.hash(data: key.rawRepresentation))).prefix(16).description }

    /// The 32 bytes of the key.
    var bytes: [UInt8] { Array(key.rawRepresentation) }

    func accepts(_ signature: [UInt8], for bytes: [UInt8]) -> Bool { key.isValidSignature(signature, for: bytes) }
}

/// Text form of keys. The prefixes are the DER of the structures around 32 bytes of an Ed25519 key, the same for every key.
enum PEM {
    static let privatePrefix: [UInt8] = [0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20]
    static let publicPrefix: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]

    static func write(_ bytes: [UInt8], label: String) -> String {
        "-----BEGIN \(label)-----\n\(Data(bytes).base64EncodedString())\n-----END \(label)-----\n"
    }

    static func read(_ text: String, label: String) -> [UInt8]? {
        let lines = text.split(whereSeparator: \.isNewline).map { $0.filter { !$0.isWhitespace || $0 == " " } }
        guard let first = lines.firstIndex(of: "-----BEGIN \(label)-----"), let last = lines.firstIndex(of: "-----END \(label)-----"), first < last
        else { return nil }
        return Data(base64Encoded: lines[(first + 1)..<last].joined()).map(Array.init)
    }
}
