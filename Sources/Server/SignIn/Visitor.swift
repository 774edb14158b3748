import Registry

/// Somebody who was let in.
struct Visitor: Sendable {
    /// How they showed who they are.
    enum Way: Sendable {
        /// A session of a browser, which holds this secret.
        case session(SecretToken, Session.Stage)
        /// An API token. One that is remembered was looked up for an earlier request (``KnownTokens``).
        case token(isRemembered: Bool)
    }

    let principal: Principal
    /// Full name; nil for a program.
    let name: String?
    let way: Way

    /// The mark that a form or script of this session must bring along; nil where a browser cannot be made to send requests unasked.
    var formMark: String? {
        if case .session(let secret, _) = way { secret.derived("form") } else { nil }
    }
}
