import Diagnostics
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// How a browser wants the pages: its language, how bright, and what is to be said of what was just done.
struct Look: Sendable {
    let language: Language
    let theme: Theme
    let notice: Notice?

    /// `?lang=` before the cookie before `Accept-Language`; Japanese where none of them says otherwise. What `?lang=` says is kept.
    init(_ request: Request, _ cookies: inout [String], isSecure: Bool) {
        self.init(request)
        if let asked = Self.asked(request) { cookies.append(Self.cookie(asked, isSecure: isSecure)) }
    }

    init(_ request: Request) {
        language =
            Self.asked(request) ?? Cookies.value(Cookies.language, in: request).flatMap(Language.init(rawValue:))
            ?? PreferredLanguage.of(request.headers[.acceptLanguage])
        theme = Cookies.value(Cookies.theme, in: request).flatMap(Theme.init(rawValue:)) ?? .auto
        notice = request.method == .get ? Cookies.value(Cookies.notice, in: request).flatMap(Notice.init(rawValue:)) : nil
    }

    static func cookie(_ language: Language, isSecure: Bool) -> String {
        Cookies.line(Cookies.language, language.rawValue, seconds: 31_536_000, isSecure: isSecure)
    }

    static func cookie(_ theme: Theme, isSecure: Bool) -> String {
        Cookies.line(Cookies.theme, theme.rawValue, seconds: 31_536_000, isSecure: isSecure)
    }

    private static func asked(_ request: Request) -> Language? {
        guard let query = request.uri.query, query.contains("lang="), let pairs = try? QueryText.pairs(query) else { return nil }
        return pairs.last { $0.name == "lang" }.flatMap { Language(rawValue: $0.value) }
    }
}
