import Diagnostics
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Registry

/// Answers requests for pages: lets in, asks the page for its data, renders it; every error becomes a page that says what to do.
struct PageDesk: Sendable {
    let desk: Desk

    private var reception: Reception { Reception(desk: desk) }
    private var isSecure: Bool { desk.configuration.isSecure }

    /// Answers a request for a page.
    func show(_ screen: Screen, _ names: [String], _ request: Request, _ visit: Visit) async -> Response {
        visit.notes.route = "page " + screen.name
        return await guarding(request, visit) { cookies in
            let given = try FormValues(request.uri.query)
            guard let call = try await admit(screen.access, names, given, request, visit, &cookies) else { return try await doorway(request, visit) }
            // Whoever reads as an institution begins at the portal.
            if screen.entry == .today, !call.may(.read), call.may(.usePortal) { return .redirect(to: "/portal") }
            try Self.refuse(screen.access, call)
            if let form = given.text("export"), let sheet = screen.sheet {
                let cut = call.say("以下省略", "the rest is left out")
                guard let reply = try await sheet(call).reply(form, cutText: cut) else { throw ServerError.noSuchPlace }
                return reply
            }
            return try await page(screen, call)
        }
    }

    /// Answers a form.
    func carryOut(_ deed: Deed, _ names: [String], _ request: Request, _ visit: Visit) async -> Response {
        visit.notes.route = "form " + deed.name
        return await guarding(request, visit) { cookies in
            let given = deed.body == .fields ? try await fields(request) : try FormValues(request.uri.query)
            guard var call = try await admit(deed.access, names, given, request, visit, &cookies) else { return try await doorway(request, visit) }
            if deed.body == .fields { try check(call, request) }
            try Self.refuse(deed.access, call)
            do {
                switch try await deed.run(call) {
                case .go(let place, let notice, let more):
                    cookies += more
                    if let notice { cookies.append(Cookies.line(Cookies.notice, notice.rawValue, seconds: 60, isSecure: isSecure)) }
                    return .redirect(to: place)
                case .show(let secret, let more):
                    cookies += more
                    call.secret = secret
                    var reply = try await page(deed.screen, call)
                    reply.headers[.cacheControl] = "no-store"
                    return reply
                case .shown(let result):
                    call.result = result
                    return try await page(deed.screen, call)
                case .file(let reply): return reply
                }
            } catch {
                let problem = Problem(error, request: visit.requestID)
                if case RegistryError.notAllowed = error { throw error }
                if case ServerError.forged = error { throw error }
                if case ServerError.signInNeeded = error { return try await doorway(request, visit) }
                guard problem.status.kind == .clientError else { throw error }
                visit.notes.failure = problem.code
                call.problem = problem
                var reply = try await page(deed.screen, call)
                reply.status = problem.status
                if let seconds = problem.retryAfter { reply.headers[.retryAfter] = String(seconds) }
                return reply
            }
        }
    }

    /// Who asks, and all that their page needs to know; nil for who must sign in first.
    private func admit(
        _ access: Access, _ names: [String], _ given: FormValues, _ request: Request, _ visit: Visit, _ cookies: inout [String]
    ) async throws -> PageCall? {
        let visitor = try await visitor(request, visit)
        if let seconds = desk.requests.take(visitor.map { "p " + $0.principal.handle } ?? "a " + visit.address) {
            throw ServerError.tooMany(seconds: seconds)
        }
        var rights: MyRights.Answer?
        if case .permission = access {
            guard let visitor, case .session(_, .full) = visitor.way else { return nil }
            rights = try await desk.registry.ask(MyRights(), as: visitor.principal)
        }
        let guest = Guest(request)
        let mark = visitor?.formMark ?? guest.mark
        if visitor == nil, let cookie = guest.cookie(isSecure: isSecure) { cookies.append(cookie) }
        let look = Look(request, &cookies, isSecure: isSecure)
        var decoded: [String: String] = [:]
        for name in names { decoded[name] = try QueryText.decoded(Substring(visit.parameters.get(name) ?? ""), isForm: false) }
        return PageCall(
            names: decoded, given: given, request: request, visit: visit, desk: desk, visitor: visitor, rights: rights, language: look.language,
            theme: look.theme, mark: mark, notice: look.notice)
    }

    /// Whoever has the permission nowhere is refused before anything else is looked at; where it reaches is for the registry to say.
    private static func refuse(_ access: Access, _ call: PageCall) throws {
        guard case .permission(let permission) = access, !call.may(permission) else { return }
        throw RegistryError.notAllowed(person: try call.principal.handle, permission: permission)
    }

    /// Pages are for browsers: an API token opens none.
    private func visitor(_ request: Request, _ visit: Visit) async throws -> Visitor? {
        guard request.headers[.authorization] == nil else { throw ServerError.signInNeeded }
        return try await reception.visitor(request, visit)
    }

    private func check(_ call: PageCall, _ request: Request) throws {
        let mark = call.given.text("csrf")
        if let visitor = call.visitor { try reception.checkForgery(visitor, request, mark: mark) } else { try Guest(request).check(mark, request) }
    }

    private func fields(_ request: Request) async throws -> FormValues {
        let type = request.headers[.contentType]?.split(separator: ";").first?.filter { $0 != " " }.lowercased()
        guard type == "application/x-www-form-urlencoded" else { throw ServerError.wrongMediaType(wanted: "application/x-www-form-urlencoded") }
        let body = try await desk.bodies.collect(request)
        guard let text = String(validating: body, as: UTF8.self) else {
            throw ServerError.invalid([RequestProblem("form", ja: "UTF-8ではありません。", en: "is not UTF-8.")])
        }
        return try FormValues(text)
    }

    /// Where somebody is sent who is not signed in: the first start, the second factor, or the sign-in, and back from there.
    private func doorway(_ request: Request, _ visit: Visit) async throws -> Reply {
        if try await desk.registry.isEmpty() { return .redirect(to: "/first-start") }
        let back = request.method == .get ? "?back=" + QueryText.encoded(LocalPath.of(request.uri.string)) : ""
        if let visitor = try await visitor(request, visit), case .session(_, .password) = visitor.way {
            return .redirect(to: "/second-factor" + back)
        }
        return .redirect(to: "/sign-in" + back)
    }

    private func page(_ screen: Screen, _ call: PageCall) async throws -> Reply {
        var view = call.frame(screen.entry)
        view.add(try await screen.view(call))
        return Self.html("pages/" + screen.template, view, call.language)
    }

    static func html(_ template: String, _ view: View, _ language: Language, _ status: HTTPResponse.Status = .ok) -> Reply {
        Reply(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .contentLanguage: language.rawValue, .vary: "Cookie, Accept-Language"],
            body: PageTemplates.own.render(template, view))
    }

    /// Runs an answer, adds its cookies, and turns what goes wrong into a page.
    private func guarding(
        _ request: Request, _ visit: Visit, _ answer: (inout [String]) async throws -> Reply
    ) async -> Response {
        var cookies: [String] = []
        var reply: Reply
        do {
            reply = try await answer(&cookies)
        } catch {
            reply = await ErrorPages(desk: desk).reply(error, request, visit)
        }
        if request.method == .get, Cookies.value(Cookies.notice, in: request) != nil, reply.status == .ok {
            cookies.append(Cookies.line(Cookies.notice, "", seconds: 0, isSecure: isSecure))
        }
        for cookie in cookies { reply.headers.append(HTTPField(name: .setCookie, value: cookie)) }
        let response = reply.response
        return request.method == .head ? response.createHeadResponse() : response
    }
}
