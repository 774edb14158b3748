import Registry
import Synchronization

/// What cannot change of API tokens that came lately: whose each is and what it was made for. It saves a look into the registry at each reading request.
///
/// That one is still good is not kept: the registry asks it again in the transaction in which it answers (``PrincipalLimit/token``).
final class KnownTokens: Sendable {
    private let limit: Int
    private let known = Mutex<[String: FindToken.Found]>([:])

    /// - Parameter limit: how many are kept at most; more than programs ask at a time.
    init(limit: Int = 1000) { self.limit = limit }

    /// What is known of the token with this secret.
    func find(_ secret: SecretToken) -> FindToken.Found? { known.withLock { $0[secret.digest] } }

    /// Keeps it. When there are too many, all are looked up again.
    func keep(_ found: FindToken.Found, _ secret: SecretToken) {
        known.withLock { known in
            if known.count >= limit { known = [:] }
            known[secret.digest] = found
        }
    }

    /// Forgets one that opened nothing.
    func forget(_ secret: SecretToken) { known.withLock { known in known[secret.digest] = nil } }
}
