import Diagnostics
import Foundation
import HTTPTypes
import Hummingbird
import OIDC
import Registry

/// Signing in at the maker's OpenID provider. The attempt travels in a sealed cookie: the server keeps nothing of who is only on the way.
struct OIDCDoor: Sendable {
    /// Where the browser begins.
    static let path = "/sign-in/oidc"
    /// Where the provider sends it back to.
    static let returnPath = "/sign-in/oidc/callback"
    private static let purpose = "oidc attempt"

    let desk: Desk
    let client: OIDCClient

    /// Nil where no provider is set up.
    init?(_ desk: Desk) {
        guard let client = desk.oidc else { return nil }
        self.desk = desk
        self.client = client
    }

    private var cookieName: String { desk.configuration.isSecure ? "__Host-mimamori-oidc" : "mimamori-oidc" }

    func add(to router: Router<Visit>) {
        for (path, answer) in [(Self.path, begin), (Self.returnPath, comeBack)] as [(String, @Sendable (Request, Visit) async throws -> Reply)] {
            let place = RouterPath(path)
            router.on(place, method: .get) { request, visit in
                visit.notes.route = path
                return try await answer(request, visit).response
            }
            RouteTable.refuse(others: [.get], at: place, router)
        }
    }

    /// Sends the browser to the provider.
    @Sendable private func begin(_ request: Request, _ visit: Visit) async throws -> Reply {
        if let seconds = desk.signIns.take(visit.address) { throw ServerError.tooMany(seconds: seconds) }
        let target = request.uri.queryParameters["next"].map(String.init) ?? "/"
        let attempt = SignInAttempt(began: desk.seconds(), target: target)
        var reply = Reply.redirect(to: try await client.address(of: attempt))
        reply.headers[.setCookie] = cookie(try desk.key.seal(attempt.bytes, for: Self.purpose), seconds: SignInAttempt.longestSeconds)
        return reply
    }

    /// Takes the browser back and signs the person in.
    @Sendable private func comeBack(_ request: Request, _ visit: Visit) async throws -> Reply {
        if let seconds = desk.signIns.take(visit.address) { throw ServerError.tooMany(seconds: seconds) }
        let attempt = sealed(request).flatMap { try? desk.key.open($0, for: Self.purpose) }.flatMap { SignInAttempt($0) }
        var answer: [String: String] = [:]
        for (name, value) in request.uri.queryParameters { answer[String(name)] = String(value) }
        let identity: ExternalIdentity
        do {
            identity = try await client.identity(answer, attempt)
        } catch {
            desk.meters.signInFailed()
            throw error
        }
        let opened = try await open(identity, visit)
        visit.notes.person = opened.handle
        let target = attempt?.target ?? "/"
        var reply = Reply.redirect(to: opened.stage == .full ? target : "/second-factor?back=" + QueryText.encoded(target))
        reply.headers[values: .setCookie] = [Reception(desk: desk).cookie(opened.secret), cookie("", seconds: 0)]
        return reply
    }

    private func open(_ identity: ExternalIdentity, _ visit: Visit) async throws -> SignInDesk.Opened {
        let proven = ProvenIdentity(
            issuer: identity.issuer, subject: identity.subject, username: identity.username, hadSeveralFactors: identity.hadSeveralFactors)
        let handle: String
        if let known = try await desk.registry.ask(FindIdentity(proven), as: .system) {
            handle = known
        } else {
            handle = try await adopt(proven, visit)
        }
        let secret = SecretToken.random()
        let session = try await desk.registry.perform(
            OpenLinkedSession(secret, proven), as: Principal(handle: handle, channel: "web \(visit.address)"))
        return SignInDesk.Opened(secret: secret, stage: session.stage, handle: handle)
    }

    /// Links somebody at their first sign-in, where the provider's names are trusted to be our handles.
    private func adopt(_ identity: ProvenIdentity, _ visit: Visit) async throws -> String {
        let stranger = ServerError.notLinked(issuer: identity.issuer, subject: identity.subject)
        guard desk.configuration.linksHandles, let handle = identity.username else { throw stranger }
        do {
            try await desk.registry.perform(AdoptIdentity(identity), as: Principal(handle: handle, channel: "web \(visit.address)"))
            return handle
        } catch is RegistryError {
            // Who is registered, and who is linked otherwise, is nothing for a stranger to learn.
            throw stranger
        }
    }

    private func cookie(_ text: String, seconds: Int) -> String {
        // Base 64 has characters that a cookie may hold, but for none of them is quoting needed (RFC 6265, 4.1.1).
        "\(cookieName)=\(text); Path=/; HttpOnly; SameSite=Lax; Max-Age=\(seconds)" + (desk.configuration.isSecure ? "; Secure" : "")
    }

    private func sealed(_ request: Request) -> String? {
        for field in request.headers[values: .cookie] {
            for pair in field.split(separator: ";") {
                let pair = pair.drop { $0 == " " }
                if pair.hasPrefix(cookieName + "=") { return String(pair.dropFirst(cookieName.count + 1)) }
            }
        }
        return nil
    }
}
