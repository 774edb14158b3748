import Diagnostics
import HTTPTypes
import Hummingbird
import JSONStream
import Registry

/// What is asked by machines that are not signed in: probes and Prometheus. Nothing of the maker's is in any of it.
struct PlainRoutes: Sendable {
    let desk: Desk

    func add(to router: Router<Visit>) {
        get(router, "/health/live") { _, visit in
            visit.notes.route = RequestStamp.quiet
            return .json(Array(#"{"status":"ok"}"#.utf8))
        }
        get(router, "/health/ready") { _, visit in
            visit.notes.route = RequestStamp.quiet
            return await ready()
        }
        get(router, "/metrics") { request, visit in
            visit.notes.route = "metrics"
            return try await metrics(request, visit)
        }
        let document = OpenAPIDocument.bytes(RouteTable.all, version: "1")
        let tag = EntityTag.of(document)
        get(router, "/api/v1/openapi.json") { request, visit in
            visit.notes.route = "openapi"
            if let known = request.headers[.ifNoneMatch], EntityTag.matches(known, tag) { return Reply(status: .notModified, headers: [.eTag: tag]) }
            return Reply(headers: [.contentType: "application/json", .eTag: tag], body: document)
        }
    }

    private func get(_ router: Router<Visit>, _ path: String, _ answer: @escaping @Sendable (Request, Visit) async throws -> Reply) {
        let place = RouterPath(path)
        router.on(place, method: .get) { try await answer($0, $1).response }
        router.on(place, method: .head) { try await answer($0, $1).response.createHeadResponse() }
        RouteTable.refuse(others: [.get, .head], at: place, router)
    }

    /// Whether requests can be served: 503 while the database is away.
    private func ready() async -> Reply {
        do {
            _ = try await desk.registry.isEmpty()
            return .json(Array(#"{"status":"ready"}"#.utf8))
        } catch {
            return .json(Array(#"{"status":"unavailable","database":"unreachable"}"#.utf8), .serviceUnavailable)
        }
    }

    private func metrics(_ request: Request, _ visit: Visit) async throws -> Reply {
        guard mayReadMetrics(request, visit) else { throw ServerError.noSuchPlace }
        let jobs = (try? await desk.registry.ask(CountJobs(), as: .system)) ?? []
        let text = MetricsText.of(
            desk.meters.now, jobs: jobs.map { ($0.lane.rawValue, $0.state.rawValue, $0.count) }, started: desk.started)
        return .text(text, "text/plain; version=0.0.4; charset=utf-8")
    }

    /// This machine itself, unless it only hands on what it heard from elsewhere; others with the secret.
    private func mayReadMetrics(_ request: Request, _ visit: Visit) -> Bool {
        if let token = desk.configuration.metricsToken, let given = request.headers[.authorization] {
            return SecretToken.same(given, "Bearer " + token)
        }
        guard let peer = visit.peer, request.headers[.forwardedFor] == nil else { return false }
        return ConfigurationRules.isLoopback(peer)
    }
}
