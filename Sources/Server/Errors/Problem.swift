import Advisories
import Database
import Diagnostics
import Documents
import Duties
import HTTPTypes
import Hummingbird
import JSONStream
import Lifecycle
import OIDC
import PSIRT
import Registry

/// An error as it is answered: RFC 9457 `application/problem+json`, with the stable code and the words of the client's language.
struct Problem: Sendable {
    let status: HTTPResponse.Status
    let code: String
    let wording: Wording
    let fields: [(field: String, wording: Wording)]
    /// After how many seconds it is worth trying again.
    let retryAfter: Int?

    /// What becomes of an error; ``ServerError/fault(request:)`` for one that nobody foresaw.
    init(_ error: any Error, request: String) {
        let (status, known): (HTTPResponse.Status, any ExplainedError) =
            switch error {
            case let error as ServerError: (error.status, error)
            case let error as RegistryError: (error.status, error)
            case let error as OIDCError: (error.status, error)
            case let error as PSIRTError: (.unprocessableContent, error)
            case let error as DutyError: (.unprocessableContent, error)
            case let error as AdvisoryError: (.unprocessableContent, error)
            case let error as AdvisoryFactsError: (.unprocessableContent, error)
            case let error as AdvisoryWritingError: (.unprocessableContent, error)
            case let error as LifecycleError: (.unprocessableContent, error)
            case let error as NoticeError: (.unprocessableContent, error)
            case let error as InstalledBaseError: (.unprocessableContent, error)
            // A library that draws letters is not on this machine, say.
            case let error as DocumentError: (.serviceUnavailable, error)
            case let error as DatabaseError: Self.database(error, request)
            // The router knows no such address.
            case let error as HTTPError where error.status == .notFound: (.notFound, ServerError.noSuchPlace)
            default: (.internalServerError, ServerError.fault(request: request))
            }
        self.status = status
        code = known.code
        wording = known.wording
        fields = Self.fields(known)
        retryAfter =
            switch known {
            case ServerError.unavailable: 5
            case ServerError.tooMany(let seconds): seconds
            case ServerError.signInLocked(let minutes): minutes * 60
            default: nil
            }
    }

    /// The status in words.
    var title: Wording { Self.title(status) }

    func reply(_ language: Language) -> Reply {
        var json = JSONWriter()
        json.beginObject()
        json.member("type", "urn:mimamori:error:\(code)")
        json.member("title", title[language])
        json.member("status", status.code)
        json.member("code", code)
        json.member("detail", wording[language])
        if !fields.isEmpty {
            json.key("errors")
            json.beginArray()
            for (field, wording) in fields {
                json.beginObject()
                json.member("field", field)
                json.member("detail", wording[language])
                json.endObject()
            }
            json.endArray()
        }
        json.endObject()
        var reply = Reply.json(json.take(), status)
        reply.headers[.contentType] = "application/problem+json"
        reply.headers[.contentLanguage] = language.rawValue
        if let retryAfter { reply.headers[.retryAfter] = String(retryAfter) }
        return reply
    }

    private static func database(_ error: DatabaseError, _ request: String) -> (HTTPResponse.Status, any ExplainedError) {
        switch error {
        case .unreachable, .connectionLost, .busy, .conflict, .closed: (.serviceUnavailable, ServerError.unavailable)
        case .diskFull: (.outOfSpace, ServerError.diskFull)
        case .textWithNUL: (.unprocessableContent, error)
        default: (.internalServerError, ServerError.fault(request: request))
        }
    }

    private static func fields(_ error: any ExplainedError) -> [(field: String, wording: Wording)] {
        switch error {
        case ServerError.invalid(let problems): problems.map { ($0.field, $0.wording) }
        case RegistryError.invalid(let problems): problems.map { ($0.field, $0.wording) }
        default: []
        }
    }

    private static func title(_ status: HTTPResponse.Status) -> Wording {
        switch status.code {
        case 400: Wording(ja: "要求が正しくありません", en: "Bad request")
        case 401: Wording(ja: "サインインが必要です", en: "Sign-in needed")
        case 403: Wording(ja: "許可されていません", en: "Not allowed")
        case 404: Wording(ja: "見つかりません", en: "Not found")
        case 405: Wording(ja: "使えないメソッドです", en: "Method not allowed")
        case 408: Wording(ja: "時間切れです", en: "Timed out")
        case 409: Wording(ja: "現在の状態と合いません", en: "Conflict with the present state")
        case 412, 428: Wording(ja: "前提条件が合いません", en: "Precondition failed")
        case 413: Wording(ja: "大きすぎます", en: "Too large")
        case 415: Wording(ja: "扱えない形式です", en: "Unsupported media type")
        case 422: Wording(ja: "内容に誤りがあります", en: "Content cannot be taken")
        case 429: Wording(ja: "要求が多すぎます", en: "Too many requests")
        case 503: Wording(ja: "現在利用できません", en: "Not available just now")
        case 507: Wording(ja: "容量が足りません", en: "Out of space")
        default: Wording(ja: "サーバーの不具合です", en: "Fault of the server")
        }
    }
}
