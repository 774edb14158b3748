public import Feeds
import JSONStream
import Synchronization

/// Signs people in through one OpenID provider: authorization code with PKCE (OpenID Connect Core, 3.1; RFC 7636; RFC 9700).
public final class OIDCClient: Sendable {
    /// Seconds for which discovery document and keys are kept.
    private static let keptSeconds = 3600
    /// Most bytes of any answer.
    private static let largestAnswer = 1 << 20

    /// The settings.
    public let provider: OIDCProvider
    private let transport: HTTPTransport
    private let now: @Sendable () -> Int
    private let kept = Mutex(Kept())

    private struct Kept {
        var metadata: (value: ProviderMetadata, at: Int)?
        var keys: (value: KeySet, at: Int)?
    }

    /// A client that asks over `transport`; `now` gives seconds since 1970.
    public init(_ provider: OIDCProvider, transport: HTTPTransport, now: @escaping @Sendable () -> Int) {
        self.provider = provider
        self.transport = transport
        self.now = now
    }

    /// Where the browser is sent to sign in.
    public func address(of attempt: SignInAttempt) async throws -> String {
        let metadata = try await metadata()
        let query = FormText.encode([
            ("response_type", "code"), ("client_id", provider.clientID), ("redirect_uri", provider.redirect),
            ("scope", (["openid"] + provider.scopes).joined(separator: " ")), ("state", attempt.state), ("nonce", attempt.nonce),
            ("code_challenge", attempt.challenge), ("code_challenge_method", "S256"),
        ])
        return metadata.authorization + (metadata.authorization.contains("?") ? "&" : "?") + query
    }

    /// Who came back.
    ///
    /// - Parameters:
    ///   - answer: the parameters of the query with which the browser came back.
    ///   - attempt: what was begun in this very browser; nil for nothing.
    public func identity(_ answer: [String: String], _ attempt: SignInAttempt?) async throws -> ExternalIdentity {
        guard let attempt, let state = answer["state"], state == attempt.state, now() - attempt.began <= SignInAttempt.longestSeconds,
            now() + provider.clockSeconds >= attempt.began
        else { throw OIDCError.noAttempt }
        let metadata = try await metadata()
        // RFC 9207: the answer of another provider must not be taken to this one.
        guard answer["iss"] == nil && !metadata.namesIssuer || answer["iss"] == provider.issuer else { throw OIDCError.wrongClaim("iss") }
        if let error = answer["error"] { throw OIDCError.refused(answer["error_description"].map { "\(error): \($0)" } ?? error) }
        guard let code = answer["code"] else { throw OIDCError.noAttempt }
        let token = try IdentityToken(try await exchange(code, attempt, metadata))
        return try await token.identity(provider, attempt, try await keys(metadata, having: token.header.key), now: now())
    }

    private func exchange(_ code: String, _ attempt: SignInAttempt, _ metadata: ProviderMetadata) async throws -> String {
        var fields = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", provider.redirect), ("code_verifier", attempt.verifier),
        ]
        var request = HTTPRequest(url: metadata.token)
        if let secret = provider.clientSecret, metadata.authentication.contains("client_secret_basic") {
            // RFC 6749, 2.3.1: both parts are form-encoded before they are joined.
            let pair = FormText.escape(provider.clientID) + ":" + FormText.escape(secret)
            request.headers.append(("Authorization", "Basic " + Base64URL.plain(Array(pair.utf8))))
        } else {
            fields.append(("client_id", provider.clientID))
            if let secret = provider.clientSecret { fields.append(("client_secret", secret)) }
        }
        request.headers.append(("Content-Type", "application/x-www-form-urlencoded"))
        request.post = Array(FormText.encode(fields).utf8)
        let (status, bytes) = try await ask(request)
        let answer = ProviderMetadata.parse(bytes)
        guard status == 200 else { throw OIDCError.codeRefused(answer?["error"]?.stringValue ?? "HTTP \(status)") }
        guard let token = answer?["id_token"]?.stringValue else { throw OIDCError.badToken("id_token") }
        return token
    }

    private func metadata() async throws -> ProviderMetadata {
        if let known = kept.withLock({ $0.metadata }), now() - known.at < Self.keptSeconds { return known.value }
        let value = try ProviderMetadata(try await get(provider.discovery), of: provider)
        let at = now()
        kept.withLock { $0.metadata = (value, at) }
        return value
    }

    /// The provider's keys; asked anew when a token names one that is not there, since providers change them (Core, 10.1.1).
    private func keys(_ metadata: ProviderMetadata, having id: String?) async throws -> KeySet {
        if let known = kept.withLock({ $0.keys }), now() - known.at < Self.keptSeconds, known.value.has(id) { return known.value }
        let value = try KeySet(try await get(metadata.keys))
        let at = now()
        kept.withLock { $0.keys = (value, at) }
        return value
    }

    private func get(_ url: String) async throws -> [UInt8] {
        let (status, bytes) = try await ask(HTTPRequest(url: url))
        guard status == 200 else { throw OIDCError.status(url, status) }
        return bytes
    }

    /// Asks on a thread of its own: the transport waits for its answer.
    private func ask(_ request: HTTPRequest) async throws -> (Int, [UInt8]) {
        var request = request
        request.headers.append(("Accept", "application/json"))
        request.allowsLoopback = provider.isLoopback
        let (whole, transport) = (request, transport)
        return try await Blocking.run {
            var bytes: [UInt8] = []
            do {
                let answer = try transport.send(whole) { _, part in
                    guard bytes.count + part.count <= Self.largestAnswer else { throw OIDCError.badDiscovery("size") }
                    bytes += part
                }
                return (answer.status, bytes)
            } catch let error as OIDCError {
                throw error
            } catch {
                // The words of the transport may hold the address with its query; what matters is that nobody answered.
                throw OIDCError.unreachable(self.provider.issuer)
            }
        }
    }
}
