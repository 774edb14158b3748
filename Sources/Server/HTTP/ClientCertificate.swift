import Crypto
import NIOCore
import NIOSSL

/// The certificate that a client showed when it connected. TLS has verified it against the authorities that are set up: others end the connection.
enum ClientCertificate {
    /// SHA-256 of the client's certificate in hexadecimal digits; nil for a client that showed none.
    static func of(_ visit: Visit) async -> String? {
        var channel: (any Channel)? = visit.channel
        // A stream of HTTP/2 has the connection above it.
        while let here = channel {
            if let found = try? await here.nioSSL_peerCertificate().get() {
                guard let bytes = try? found.toDERBytes() else { return nil }
                return SHA256.hash(data: bytes).map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
            }
            channel = here.parent
        }
        return nil
    }
}
