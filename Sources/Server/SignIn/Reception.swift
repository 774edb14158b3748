import HTTPTypes
import Hummingbird
import Registry

/// Finds out who sent a request.
struct Reception: Sendable {
    let desk: Desk

    /// The name of the session's cookie. Behind `__Host-` a browser takes it only over TLS and from this very host.
    var cookieName: String { desk.configuration.isSecure ? "__Host-mimamori" : "mimamori" }

    /// Whoever sent it; nil for nobody.
    ///
    /// - Throws: ``ServerError/signInNeeded`` for a token that is no longer good: whoever shows one wants to be told.
    func visitor(_ request: Request, _ visit: Visit) async throws -> Visitor? {
        if let header = request.headers[.authorization] {
            let secret = try Self.token(header)
            guard let found = try await desk.registry.ask(FindToken(secret), as: .system) else { throw ServerError.signInNeeded }
            desk.tokens.keep(found, secret)
            return program(found, visit, isRemembered: false)
        }
        guard let secret = secret(request) else { return nil }
        guard let found = try await desk.registry.ask(FindSession(secret), as: .system) else { return nil }
        let principal = Principal(handle: found.handle, channel: "web \(visit.address)")
        if found.isToBeNoted { try await desk.registry.perform(NoteSession(secret), as: principal) }
        visit.notes.person = found.handle
        return Visitor(principal: principal, name: found.name, way: .session(secret, found.session.stage))
    }

    /// The program that sent it, by what is known of its token; nil where it is not known, or shows none. Whether the token is still good the registry
    /// says when it is asked.
    func remembered(_ request: Request, _ visit: Visit) throws -> Visitor? {
        guard let header = request.headers[.authorization], let found = desk.tokens.find(try Self.token(header)) else { return nil }
        return program(found, visit, isRemembered: true)
    }

    /// Forgets the token that the request shows.
    func forget(_ request: Request) {
        if let header = request.headers[.authorization], let secret = try? Self.token(header) { desk.tokens.forget(secret) }
    }

    private func program(_ found: FindToken.Found, _ visit: Visit, isRemembered: Bool) -> Visitor {
        visit.notes.person = found.handle
        let principal = found.principal(channel: "api \(visit.address) \(found.token.name)")
        return Visitor(principal: principal, name: nil, way: .token(isRemembered: isRemembered))
    }

    private static func token(_ header: String) throws -> SecretToken {
        guard header.utf8.count > 7, header.prefix(7).lowercased() == "bearer " else { throw ServerError.signInNeeded }
        return SecretToken(String(header.dropFirst(7)).replacing(" ", with: ""))
    }

    /// Whoever sent it, fully signed in.
    ///
    /// - Throws: ``ServerError/signInNeeded``, ``ServerError/secondFactorNeeded``; ``ServerError/forged`` for a write that a browser may have been
    ///   made to send.
    func admit(_ request: Request, _ visit: Visit) async throws -> Visitor {
        guard let visitor = try await visitor(request, visit) else { throw ServerError.signInNeeded }
        if case .session(_, .password) = visitor.way { throw ServerError.secondFactorNeeded }
        return visitor
    }

    /// Whether a write with a session's cookie comes from a page of this server.
    ///
    /// - Parameter mark: what the form or the `X-CSRF-Token` header brought.
    func checkForgery(_ visitor: Visitor, _ request: Request, mark: String?) throws {
        guard let wanted = visitor.formMark else { return }
        if let site = request.headers[.fetchSite], site != "same-origin", site != "none" { throw ServerError.forged }
        guard let mark, SecretToken.same(mark, wanted) else { throw ServerError.forged }
    }

    /// The cookie that makes a browser a session's.
    func cookie(_ secret: SecretToken) -> String {
        "\(cookieName)=\(secret.text); Path=/; HttpOnly; SameSite=Lax; Max-Age=\(SessionRules.longestMinutes * 60)"
            + (desk.configuration.isSecure ? "; Secure" : "")
    }

    /// Takes the cookie away.
    var noCookie: String { "\(cookieName)=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0" + (desk.configuration.isSecure ? "; Secure" : "") }

    private func secret(_ request: Request) -> SecretToken? {
        for field in request.headers[values: .cookie] {
            for pair in field.split(separator: ";") {
                let pair = pair.drop { $0 == " " }
                if pair.hasPrefix(cookieName + "=") { return SecretToken(String(pair.dropFirst(cookieName.count + 1))) }
            }
        }
        return nil
    }
}

extension HTTPField.Name {
    // swift-format-ignore: NeverForceUnwrap
    static let fetchSite = HTTPField.Name("Sec-Fetch-Site")!
    // swift-format-ignore: NeverForceUnwrap
    static let formMark = HTTPField.Name("X-CSRF-Token")!
    // swift-format-ignore: NeverForceUnwrap
    static let idempotencyKey = HTTPField.Name("Idempotency-Key")!
}
