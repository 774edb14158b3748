import Registry
import Synchronization

/// The one-time token with which the first administrator registers: printed where the server was started, kept in memory only, new with each start.
final class SetupToken: Sendable {
    private let token = Mutex<String?>(SecretToken.random().text)

    /// The token; nil once it was used.
    var text: String? { token.withLock { $0 } }

    /// Whether a text is the token.
    func matches(_ given: String) -> Bool { token.withLock { $0.map { SecretToken.same($0, given) } ?? false } }

    /// The token is of no more use.
    func spend() { token.withLock { $0 = nil } }
}
