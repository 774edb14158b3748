import HTTPTypes
import Hummingbird

/// All operations of the API, as the router and the OpenAPI document take them.
enum RouteTable {
    static let all: [Route] =
        SignInRoutes.all + AccountRoutes.all + ProductRoutes.all + ReleaseRoutes.all + SBOMRoutes.all + ComponentRoutes.all + SupplierRoutes.all
        + SupplierRequestRoutes.all + AlertRoutes.all + TriageRoutes.all + CaseRoutes.all + DutyRuleRoutes.all
        + ItemRoutes.all + ChangeRoutes.all + ProblemRoutes.all + DocumentRoutes.all + PeopleRoutes.all + AuditRoutes.all + JobRoutes.all
        + LifecycleRoutes.all + NoticeRoutes.all

    /// The methods to which an address that does not take them says so.
    static let methods: [HTTPRequest.Method] =
        [
            .get, .head, .post, .put, .patch, .delete, .options, .trace,
        ] + [HTTPRequest.Method("QUERY")].compactMap(\.self)

    /// Puts the routes on a router; an address tells which methods it takes.
    static func add(_ routes: [Route], to router: Router<Visit>, _ desk: Desk) {
        for (path, routes) in Dictionary(grouping: routes, by: \.path) {
            let place = RouterPath(path)
            for route in routes {
                let runner = RouteRunner(route: route, desk: desk)
                router.on(place, method: route.method) { try await runner.run($0, $1) }
                if route.method == .get { router.on(place, method: .head) { try await runner.run($0, $1).createHeadResponse() } }
            }
            let taken = routes.map(\.method) + (routes.contains { $0.method == .get } ? [.head] : [])
            refuse(others: taken, at: place, router)
        }
    }

    /// Answers 405 with `Allow` to all methods that an address does not take.
    static func refuse(others taken: [HTTPRequest.Method], at place: RouterPath, _ router: Router<Visit>) {
        let allow = taken.map(\.rawValue).sorted().joined(separator: ", ")
        for method in methods where !taken.contains(method) {
            router.on(place, method: method) { request, visit in
                let problem = Problem(ServerError.wrongMethod, request: visit.requestID)
                visit.notes.failure = problem.code
                var reply = problem.reply(PreferredLanguage.of(request.headers[.acceptLanguage]))
                reply.headers[.allow] = allow
                return request.method == .head ? reply.response.createHeadResponse() : reply.response
            }
        }
    }
}
