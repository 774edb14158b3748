import HTTPTypes
import Hummingbird
import Logging
import NIOHTTP1

/// The outermost of all: gives each request its id and the client's address, turns every error into an answer, and writes the log line.
struct RequestStamp: RouterMiddleware {
    let trustedProxies: Set<String>
    let meters: Meters
    let now: @Sendable () -> ContinuousClock.Instant
    /// What browsers are shown instead of a problem in JSON.
    let pages: ErrorPages

    func handle(_ request: Request, context: Visit, next: (Request, Visit) async throws -> Response) async throws -> Response {
        let start = now()
        var visit = context
        visit.requestID = Self.id(request.headers[.requestID])
        visit.address = ClientAddress.of(peer: context.peer, forwarded: request.headers[.forwardedFor], trusted: trustedProxies)
        visit.logger[metadataKey: "request"] = .string(visit.requestID)
        meters.begin()
        var response: Response
        do {
            response = try await next(request, visit)
        } catch let error as HTTPParserError {
            // What came is no HTTP: Hummingbird closes the connection.
            meters.end("other", request.method.rawValue, 400, now() - start)
            throw error
        } catch {
            response = await failure(error, request, visit)
            if request.method == .head { response = response.createHeadResponse() }
        }
        response.headers[.requestID] = visit.requestID
        let duration = now() - start
        meters.end(visit.notes.route ?? "other", request.method.rawValue, response.status.code, duration)
        log(request, visit, response, duration)
        return response
    }

    private func failure(_ error: any Error, _ request: Request, _ visit: Visit) async -> Response {
        if ErrorPages.wanted(request) { return await pages.reply(error, request, visit).response }
        let problem = Problem(error, request: visit.requestID)
        visit.notes.failure = problem.code
        if problem.status.kind == .serverError { visit.logger.error("failed", metadata: ["error": .string(String(describing: error))]) }
        var reply = problem.reply(PreferredLanguage.of(request.headers[.acceptLanguage]))
        if problem.status == .unauthorized { reply.headers[.wwwAuthenticate] = "Bearer" }
        return reply.response
    }

    /// One line a request. Neither the query nor any header is in it, nor an address that is a key: they hold what is secret.
    private func log(_ request: Request, _ visit: Visit, _ response: Response, _ duration: Duration) {
        let level: Logger.Level = visit.notes.route == Self.quiet && response.status.code < 400 ? .debug : .info
        visit.logger.log(
            level: level, "request",
            metadata: [
                "method": .string(request.method.rawValue), "path": .string(SecretPlaces.shown(request.uri.path)),
                "status": .stringConvertible(response.status.code),
                "ms": .stringConvertible(Int(duration / .milliseconds(1))), "address": .string(visit.address),
                "person": .string(visit.notes.person ?? "-"), "code": .string(visit.notes.failure ?? "-"),
            ])
    }

    /// Probes come every few seconds; their lines are wanted only by whoever looks for them.
    static let quiet = "health"

    /// The id that a proxy gave, if it is one that can stand in a log; else a new one.
    private static func id(_ given: String?) -> String {
        if let given, (8...64).contains(given.utf8.count),
            given.utf8.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45 })
        {
            return given
        }
        return String(UInt64.random(in: 1 << 60 ... .max), radix: 36)
    }
}

extension HTTPField.Name {
    static let requestID = HTTPField.Name("X-Request-Id")!  // swift-format-ignore: NeverForceUnwrap
    static let forwardedFor = HTTPField.Name("X-Forwarded-For")!  // swift-format-ignore: NeverForceUnwrap
}
