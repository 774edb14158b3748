import HTTPTypes
import Hummingbird
import HummingbirdTesting
import JSONStream
import NIOCore
import Testing

@testable import Server

/// A client of the server, with what it keeps: a cookie, a form mark, a token.
struct Door: Sendable {
    let client: any TestClientProtocol
    var token: String?
    var cookie: String?
    var mark: String?
    var language = "en"

    /// The same door, used with a token.
    func with(token: String) -> Door {
        var door = self
        door.token = token
        return door
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, _ body: String? = nil, type: String = "application/json",
        headers more: [(String, String)] = []
    ) async throws -> Answer {
        var headers: HTTPFields = [.acceptLanguage: language]
        if let token { headers[.authorization] = "Bearer \(token)" }
        if let cookie { headers[.cookie] = cookie }
        if let mark { headers[.formMark] = mark }
        if body != nil { headers[.contentType] = type }
        for (name, value) in more { headers[try #require(HTTPField.Name(name))] = value }
        let fields = headers
        return try await client.execute(uri: path, method: method, headers: fields, body: body.map { ByteBuffer(string: $0) }) {
            Answer(status: $0.status.code, headers: $0.headers, body: String(buffer: $0.body))
        }
    }

    func get(_ path: String, headers: [(String, String)] = []) async throws -> Answer { try await send(.get, path, headers: headers) }

    func post(_ path: String, _ body: String = "{}", headers: [(String, String)] = []) async throws -> Answer {
        try await send(.post, path, body, headers: headers)
    }

    /// Signs in, and keeps the cookie and the mark.
    mutating func signIn(_ handle: String, _ password: String = House.password) async throws -> Answer {
        let answer = try await post("/api/v1/session", #"{"handle":"\#(handle)","password":"\#(password)"}"#)
        take(answer)
        return answer
    }

    /// Keeps the cookie and the mark of an answer.
    mutating func take(_ answer: Answer) {
        if let given = answer.headers[.setCookie] { cookie = given.split(separator: ";").first.map(String.init) }
        if let given = answer.text("csrf") { mark = given }
    }
}

/// What the server answered.
struct Answer: Sendable {
    let status: Int
    let headers: HTTPFields
    let body: String

    /// The body as JSON; nil if it is none.
    var json: JSONValue? {
        var reader = JSONReader(ByteBlock(body.utf8))
        return try? reader.value()
    }

    /// A member of the body's object.
    func member(_ name: String) -> JSONValue? { json?[name] }

    /// A text of the body's object.
    func text(_ name: String) -> String? { member(name)?.stringValue }

    /// The `code` of a problem.
    var code: String? { text("code") }
}

extension JSONValue {
    /// A member of an object.
    subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == name }?.value
    }

    /// The members' names.
    var keys: [String] {
        guard case .object(let members) = self else { return [] }
        return members.map(\.key)
    }
}
