import Diagnostics
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Registry

/// Pages for everybody: no sign-in, no cookies, the same answer for all under one address, which anybody may keep for a while.
struct OpenDoor: Sendable {
    /// For how long an answer may be kept: a new day changes the stage of a product.
    private static let keep = "public, max-age=300"

    let desk: Desk

    /// Answers GET and HEAD at a path.
    func get(
        _ router: Router<Visit>, _ path: String, _ name: String, _ answer: @escaping @Sendable (Request, Visit, Language) async throws -> Reply
    ) {
        let place = RouterPath(path)
        let run: @Sendable (Request, Visit) async throws -> Response = { request, visit in
            visit.notes.route = name
            if let seconds = desk.requests.take("a " + visit.address) { throw ServerError.tooMany(seconds: seconds) }
            let language = Self.language(request)
            var reply = try await answer(request, visit, language)
            let tag = EntityTag.of(reply.body)
            if let known = request.headers[.ifNoneMatch], EntityTag.matches(known, tag) { reply = Reply(status: .notModified) }
            reply.headers[.eTag] = tag
            reply.headers[.cacheControl] = Self.keep
            reply.headers[.vary] = "Accept-Language"
            return reply.response
        }
        router.on(place, method: .get) { try await run($0, $1) }
        router.on(place, method: .head) { try await run($0, $1).createHeadResponse() }
        RouteTable.refuse(others: [.get, .head], at: place, router)
    }

    /// What every such page has.
    func frame(_ request: Request, _ language: Language) -> View {
        [
            "lang": language.rawValue, "t": WordBook.own(language), "assets": Assets.view,
            "page": ["theme": Theme.auto.rawValue] as View,
            "other": language == .japanese
                ? ["href": request.uri.path + "?lang=en", "lang": "en", "text": "English"] as View
                : ["href": request.uri.path + "?lang=ja", "lang": "ja", "text": "日本語"] as View,
        ]
    }

    /// What the address asks for, before what the browser wants: no cookie, so that all get the same under one address.
    private static func language(_ request: Request) -> Language {
        let asked = request.uri.query.flatMap { try? QueryText.pairs($0) }?.last { $0.name == "lang" }.flatMap { Language(rawValue: $0.value) }
        return asked ?? PreferredLanguage.of(request.headers[.acceptLanguage])
    }
}
