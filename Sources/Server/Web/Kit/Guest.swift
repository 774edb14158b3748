import HTTPTypes
import Hummingbird
import HummingbirdCore
import Registry

/// The mark of forms in a browser that is not signed in: derived from a secret that the browser keeps in a cookie, so that no other site can make
/// the browser sign in or register.
struct Guest: Sendable {
    private let secret: SecretToken
    /// Whether the browser has it already.
    let isKnown: Bool

    init(_ request: Request) {
        let given = Cookies.value(Cookies.guest, in: request).flatMap { (20...200).contains($0.utf8.count) ? $0 : nil }
        secret = given.map { SecretToken($0) } ?? .random()
        isKnown = given != nil
    }

    /// What forms bring along.
    var mark: String { secret.derived("guest form") }

    /// The cookie, for a browser that does not have it.
    func cookie(isSecure: Bool) -> String? { isKnown ? nil : Cookies.line(Cookies.guest, secret.text, seconds: 86_400, isSecure: isSecure) }

    /// Whether a form comes from a page of this server.
    ///
    /// - Throws: ``ServerError/forged``.
    func check(_ mark: String?, _ request: Request) throws {
        if let site = request.headers[.fetchSite], site != "same-origin", site != "none" { throw ServerError.forged }
        guard isKnown, let mark, SecretToken.same(mark, self.mark) else { throw ServerError.forged }
    }
}
