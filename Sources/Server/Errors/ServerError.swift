public import Diagnostics

/// Why the server did not do what it was asked, where the registry has no say in it.
public enum ServerError: ExplainedError, Equatable {
    /// Settings that cannot be taken.
    case configuration([ConfigurationProblem])
    /// The certificate or its key cannot be used.
    case tls(String)
    /// The address is taken, or not of this machine.
    case cannotListen(String)
    /// Nobody is signed in, or no longer.
    case signInNeeded
    /// Handle or password are not right; which of them is not said.
    case wrongSignIn
    /// Too many wrong passwords or codes.
    case signInLocked(minutes: Int)
    /// The second factor is still to come.
    case secondFactorNeeded
    /// The code of the second factor is not right.
    case wrongCode
    /// A second factor cannot be read with the key that the server has.
    case unreadableFactor
    /// The provider knows somebody whom the registry does not know by that name.
    case notLinked(issuer: String, subject: String)
    /// The request does not come from a page of this server.
    case forged
    /// There is no such address.
    case noSuchPlace
    /// The address is there, but not for this method.
    case wrongMethod
    /// The body is larger than may be.
    case tooLarge(limit: Int)
    /// The body came too slowly.
    case tooSlow
    /// The body is of another kind than asked for.
    case wrongMediaType(wanted: String)
    /// Nothing that the client takes can be given.
    case notAcceptable
    /// The body is no JSON.
    case badJSON(Wording)
    /// Parameters or members of the body that cannot be taken.
    case invalid([RequestProblem])
    /// Too many requests.
    case tooMany(seconds: Int)
    /// A change must say which revision it was made on.
    case preconditionNeeded
    /// The revision is no longer the newest.
    case preconditionFailed
    /// The idempotency key belongs to another request.
    case keyReused
    /// The request of the idempotency key is still being carried out.
    case keyOpen
    /// The database cannot be reached just now.
    case unavailable
    /// The disk is full.
    case diskFull
    /// The server has a fault; the log has more under the request's id.
    case fault(request: String)
    /// The first administrator has been registered already.
    case alreadySetUp
    /// The one-time token of the first start is not right.
    case wrongSetupToken
    /// The spool folder or the key file cannot be used.
    case folder(String, message: String)
    /// The uploaded bytes are no longer there.
    case uploadGone
    /// A link from a letter does not open: it expired, was taken back, or never was.
    case linkClosed
}

/// A parameter or member of a request that cannot be taken.
public struct RequestProblem: Sendable, Equatable {
    /// Where: a JSON pointer into the body, or `query.limit`.
    public let field: String
    /// What is wrong.
    public let wording: Wording

    init(_ field: String, ja japanese: String, en english: String) {
        self.field = field
        wording = Wording(ja: japanese, en: english)
    }
}
