import HTTPTypes
import Hummingbird

/// What every answer tells the browser: nothing but this server's own files, no frames, no guessing of types, no referrer to other sites.
struct SecurityHeaders: RouterMiddleware {
    /// Whether the browser sees TLS.
    let isSecure: Bool

    /// No inline script or style, nothing from elsewhere, forms only to this server.
    static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'"

    func handle(_ request: Request, context: Visit, next: (Request, Visit) async throws -> Response) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.contentSecurityPolicy] = Self.policy
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.frameOptions] = "DENY"
        let isSecret = SecretPlaces.holds(request.uri.path)
        // An address that is a key goes to no other page, not even to one of ours, and into no index.
        response.headers[.referrerPolicy] = isSecret ? "no-referrer" : "same-origin"
        if isSecret { response.headers[.robotsTag] = "noindex, nofollow" }
        response.headers[.permissionsPolicy] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
        response.headers[.openerPolicy] = "same-origin"
        response.headers[.resourcePolicy] = "same-origin"
        if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        // What belongs to a person is in no cache but the browser's, and there it is asked for anew.
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = isSecret ? "private, no-store" : "private, no-cache" }
        return response
    }
}

extension HTTPField.Name {
    // swift-format-ignore: NeverForceUnwrap
    static let frameOptions = HTTPField.Name("X-Frame-Options")!
    // swift-format-ignore: NeverForceUnwrap
    static let robotsTag = HTTPField.Name("X-Robots-Tag")!
    // swift-format-ignore: NeverForceUnwrap
    static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
    // swift-format-ignore: NeverForceUnwrap
    static let permissionsPolicy = HTTPField.Name("Permissions-Policy")!
    // swift-format-ignore: NeverForceUnwrap
    static let openerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy")!
    // swift-format-ignore: NeverForceUnwrap
    static let resourcePolicy = HTTPField.Name("Cross-Origin-Resource-Policy")!
}
