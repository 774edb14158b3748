/// A mail server that takes our letters, usually the relay of the maker, which signs them (DKIM).
public struct SMTPServer: Sendable, Hashable {
    /// `smtp://host:port` or `smtps://host:port`.
    public let address: String
    /// The host's name.
    public let host: String
    /// Without TLS; only on this machine.
    public let isPlain: Bool
    /// Who signs in; nil for nobody.
    public var user: String?
    /// The password of ``user``.
    public var password: String?
    /// A file of certificates to trust in place of the system's.
    public var certificates: String?
    /// Seconds until a connection must stand.
    public var connectSeconds = 30
    /// Seconds that one message may take.
    public var messageSeconds = 300

    /// The server of an address. TLS is demanded: at once with `smtps`, by STARTTLS with `smtp`.
    ///
    /// - Parameter isPlain: without TLS, for a server on this machine.
    /// - Throws: ``MailError/badServer(_:)``, ``MailError/plainText(host:)``.
    public init(_ address: String, isPlain: Bool = false) throws(MailError) {
        let parts = address.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, ["smtp:", "smtps:"].contains(parts[0]), parts[1].isEmpty, !parts[2].isEmpty,
            parts[2].utf8.allSatisfy({ $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "@") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
        else { throw .badServer(address) }
        let place = parts[2]
        host = String(place.first == "[" ? place.dropFirst().prefix { $0 != "]" } : place.prefix { $0 != ":" })
        guard !isPlain || ["localhost", "127.0.0.1", "::1"].contains(host) else { throw .plainText(host: host) }
        self.address = address
        self.isPlain = isPlain
    }
}
