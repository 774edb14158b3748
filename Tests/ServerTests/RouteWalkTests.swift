import Diagnostics
import HTTPTypes
import Hummingbird
import JSONStream
import Registry
import TestDatabases
import Testing

@testable import Server

/// All routes: each has a permission or says why it needs none, and holds to it for every role and for strangers.
@Suite struct RouteWalkTests {
    /// The router knows no address of the API that is not in the table, and the table none that the router does not know.
    @Test func theRouterAndTheTableAreTheSame() async throws {
        try await House.with { house async throws in
            let served = house.server.router().routes.filter { $0.path.description.hasPrefix("/api/v1/") }.map { "\($0.method.rawValue) \($0.path)" }
            let refusing = Set(RouteTable.all.map(\.path)).count * RouteTable.methods.count
            let open = ["GET /api/v1/openapi.json"]
            for route in RouteTable.all { #expect(served.contains("\(route.method.rawValue) \(route.path)"), "\(route.name)") }
            #expect(Set(served).count == refusing + open.count + RouteTable.methods.count - open.count)
        }
    }

    @Test func namesAreUniqueAndOpenRoutesSayWhy() {
        let names = RouteTable.all.map(\.name)
        #expect(Set(names).count == names.count)
        let places = RouteTable.all.map { "\($0.method.rawValue) \($0.path)" }
        #expect(Set(places).count == places.count)
        let open = RouteTable.all.filter { if case .open = $0.access { true } else { false } }.map(\.name)
        // Whoever adds one to this list has a reason.
        #expect(open == ["setUp", "signIn", "passSecondFactor"])
        for route in RouteTable.all {
            #expect(!route.title.japanese.isEmpty && !route.title.english.isEmpty)
            let parameters = route.path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
            #expect(route.parameters.filter { $0.place == .path }.map(\.name) == parameters, "\(route.name)")
        }
    }

    /// A stranger gets 401 from every route with a permission, whatever they send, and learns nothing else.
    @Test func strangersAreToldToSignIn() async throws {
        try await House.with { house async throws in
            try await house.ask { door async throws in
                for route in RouteTable.all {
                    guard case .permission = route.access else { continue }
                    for door in [door, door.with(token: "mmt_nothing")] {
                        let answer = try await door.send(route.method, RouteSample.path(route), RouteSample.body(route))
                        #expect(answer.status == 401, "\(route.name)")
                        #expect(answer.code == "SRV-010", "\(route.name)")
                    }
                }
            }
        }
    }

    /// What is kept of a token opens nothing once the token has ended: no reading route answers before the registry was asked for it.
    @Test func aKnownTokenEndsAtOnce() async throws {
        try await House.with { house async throws in
            let token = try await house.token(.quality)
            let secret = SecretToken(token)
            let found = try #require(try await house.registry.ask(FindToken(secret), as: .system))
            try await house.registry.perform(RevokeToken(found.token.id), as: House.person(.quality))
            try await house.ask { door async throws in
                let door = door.with(token: token)
                for route in RouteTable.all where !route.isWrite {
                    guard case .permission = route.access else { continue }
                    house.server.desk.tokens.keep(found, secret)
                    let answer = try await door.send(route.method, RouteSample.path(route), RouteSample.body(route))
                    #expect(answer.status == 401 && answer.code == "SRV-010", "\(route.name): \(answer.status) \(answer.body)")
                    #expect(house.server.desk.tokens.find(secret) == nil, "\(route.name)")
                }
            }
        }
    }

    /// Every route as every role: 403 with REG-001 exactly for those without the permission.
    @Test func eachRoleMayWhatItsPermissionsSay() async throws {
        try await House.with { house async throws in
            let quality = House.person(.quality)
            try await house.registry.perform(OpenChange("PUMP-100", .security, title: "x", description: "x"), as: quality)
            try await house.registry.perform(
                ReportProblem("PUMP-100", .security, .minor, from: .tester, title: "x", description: "x"), as: quality)
            for role in Role.allCases {
                try await house.setPassword(role)
                let token = try await house.token(role)
                try await house.ask { door async throws in
                    let door = door.with(token: token)
                    for route in RouteTable.all {
                        guard case .permission(let permission) = route.access, !RouteSample.changesRights.contains(route.name) else { continue }
                        let answer = try await door.send(
                            route.method, RouteSample.path(route), RouteSample.body(route), type: RouteSample.type(route),
                            headers: route.method == .patch ? [("If-Match", "\"r1\"")] : [])
                        let isRefused = answer.status == 403 && answer.code == "REG-001"
                        if !role.permissions.contains(permission) {
                            #expect(
                                isRefused || RouteSample.looksFirst.contains(route.name) && answer.status == 404,
                                "\(route.name) as \(role): \(answer.status) \(answer.body)")
                        } else if !RouteSample.guardsItself.contains(route.name) {
                            #expect(!isRefused, "\(route.name) as \(role): \(answer.status) \(answer.body)")
                        }
                        #expect(answer.status < 500, "\(route.name) as \(role): \(answer.status) \(answer.body)")
                    }
                }
            }
        }
    }
}

/// A request for each route that gets as far as its rights.
enum RouteSample {
    /// They would take away the rights with which the walk goes on; tested by themselves.
    static let changesRights: Set<String> = ["endSessions", "setPassword", "changePassword", "changePerson", "withdrawRole"]
    /// Their permission is to see what is one's own; for that of others they ask for another.
    static let guardsItself: Set<String> = [
        "removeSecondFactor", "issueToken", "signOut", "listTokens", "linkIdentity", "unlinkIdentity", "listIdentities",
    ]

    /// Their use case looks for its subject before it looks at the rights: who has none is told that nothing is there.
    static let looksFirst: Set<String> = ["approveRelease", "readSBOM"]

    private static let places = [
        "product": "PUMP-100", "version": "1.0", "supplier": "NOBODY", "tool": "NOTHING", "change": "CR-2026-0001", "problem": "PR-2026-0001",
        "document": "IFU",
        "language": "ja", "job": "9999", "token": "9999", "handle": "nobody", "role": "viewer", "sbom": "9999", "plan": "1", "notice": "NT-2026-0001",
        "request": "9999", "alert": "9999", "finding": "9999", "case": "CASE-2026-NOBODYQQ",
    ]

    static func path(_ route: Route) -> String {
        let path = route.path.split(separator: "/").map { part in
            part.hasPrefix("{") ? places[String(part.dropFirst().dropLast())] ?? "x" : String(part)
        }
        let query = route.parameters.filter { $0.place == .query && $0.isRequired }.map { "\($0.name)=\(value($0.kind, isQuery: true))" }
        return "/" + path.joined(separator: "/") + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }

    static func type(_ route: Route) -> String { if case .stream = route.body { "application/octet-stream" } else { "application/json" } }

    static func body(_ route: Route) -> String? {
        switch route.body {
        case .none: return nil
        case .stream: return "{}"
        case .json(let fields):
            // A plan whose days are out of order is refused before anybody's rights are looked at.
            let members = fields.filter(\.isRequired).map { field in
                "\"\(field.name)\":" + (field.name == "eos" ? "\"2030-12-01\"" : value(field.kind, isQuery: false))
            }
            return "{\(members.joined(separator: ","))}"
        }
    }

    private static func value(_ kind: FieldKind, isQuery: Bool) -> String {
        switch kind {
        case .text: isQuery ? "x" : "\"PUMP-100\""
        case .secret: "\"\(House.password)\""
        case .day: isQuery ? "2026-12-01" : "\"2026-12-01\""
        case .number(let range): String(range.lowerBound)
        case .flag: "true"
        case .word(let words): isQuery ? words[0] : "\"\(words[0])\""
        case .texts: isQuery ? "x" : "[\"x\"]"
        case .words(let words): isQuery ? words[0] : "[\"\(words.last ?? "")\"]"
        }
    }
}
