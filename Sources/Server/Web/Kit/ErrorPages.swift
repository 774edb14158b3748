import Diagnostics
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import Registry

/// What a browser is shown when something cannot be done: what happened, what to do, and under which number it can be asked about.
struct ErrorPages: Sendable {
    let desk: Desk

    /// Whether a request wants a page: the API and whoever takes no HTML get `application/problem+json`.
    static func wanted(_ request: Request) -> Bool {
        !request.uri.path.hasPrefix("/api/") && (request.headers[.accept] ?? "").contains("text/html")
    }

    /// The page of an error.
    func reply(_ error: any Error, _ request: Request, _ visit: Visit) async -> Reply {
        let problem = Problem(error, request: visit.requestID)
        visit.notes.failure = problem.code
        if problem.status.kind == .serverError { visit.logger.error("failed", metadata: ["error": .string(String(describing: error))]) }
        if case RegistryError.notAllowed(_, let permission) = error, let reply = await refused(problem, permission, request, visit) { return reply }
        let look = Look(request)
        var view = bare(request, visit, look)
        view["head"] = ["title": problem.title[look.language]] as View
        view["error"] =
            [
                "text": problem.wording[look.language], "remedy": Self.remedy(problem.status)[look.language], "code": problem.code,
                "request": visit.requestID,
            ] as View
        var reply = PageDesk.html("pages/error", view, look.language, problem.status)
        if let seconds = problem.retryAfter { reply.headers[.retryAfter] = String(seconds) }
        return reply
    }

    /// The page that says which right is missing, who has it, and who can give it; nil where that cannot be found out.
    private func refused(_ problem: Problem, _ permission: Permission, _ request: Request, _ visit: Visit) async -> Reply? {
        guard let visitor = try? await Reception(desk: desk).visitor(request, visit), case .session(_, .full) = visitor.way,
            let rights = try? await desk.registry.ask(MyRights(), as: visitor.principal),
            let administrators = try? await desk.registry.ask(ListAdministrators(), as: visitor.principal)
        else { return nil }
        // Who works for the maker, and under which address, is not for institutions to read.
        guard rights.permissions.contains(.read) else { return nil }
        let look = Look(request)
        let call = PageCall(
            names: [:], given: FormValues(), request: request, visit: visit, desk: desk, visitor: visitor, rights: rights, language: look.language,
            theme: look.theme, mark: visitor.formMark ?? "")
        var view = call.frame(nil)
        view["head"] = [:] as View
        view["refusal"] =
            [
                "text": problem.wording[look.language], "permission": permission.title[look.language],
                "roles": Role.allCases.filter { $0.permissions.contains(permission) }.map { $0.title[look.language] },
                "own": rights.roles.isEmpty ? nil : rights.roles.map { $0.title[look.language] },
                "administrators": administrators.map { person in person.name + (person.email.map { " <\($0)>" } ?? "") },
            ] as View
        return PageDesk.html("pages/refused", view, look.language, problem.status)
    }

    /// What a page without menu needs, though the database may be away.
    private func bare(_ request: Request, _ visit: Visit, _ look: Look) -> View {
        PageCall(
            names: [:], given: FormValues(), request: request, visit: visit, desk: desk, visitor: nil, rights: nil, language: look.language,
            theme: look.theme, mark: Guest(request).mark
        ).frame(nil)
    }

    private static func remedy(_ status: HTTPResponse.Status) -> Wording {
        switch status.code {
        case 404: Wording(ja: "アドレスを確かめるか、メニューや検索から探してください。", en: "Look at the address, or find it through the menu or the search.")
        case 403: Wording(ja: "前の画面に戻って読み直し、もう一度送ってください。", en: "Go back, reload the page and send it again.")
        case 400..<500: Wording(ja: "前の画面に戻って直してください。", en: "Go back and mend it.")
        case 503: Wording(ja: "続くときは、管理者に受付番号を伝えてください。", en: "If it goes on, tell your administrator the request number.")
        default: Wording(ja: "管理者に受付番号を伝えてください。記録と照らし合わせられます。", en: "Tell your administrator the request number; the log has it too.")
        }
    }
}
