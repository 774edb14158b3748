import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import Server

/// A browser without scripts: keeps cookies, follows nothing of itself, and sends the forms of the page that it shows.
final class Browser {
    let client: any TestClientProtocol
    var language = "ja"
    private(set) var cookies: [String: String] = [:]
    /// The page that is shown.
    private(set) var page = ""
    private(set) var status = 0
    private(set) var place = ""
    private(set) var headers: HTTPFields = [:]

    init(_ client: any TestClientProtocol) { self.client = client }

    /// Opens a page; sent elsewhere, it goes there.
    @discardableResult
    func open(_ path: String) async throws -> Browser {
        try await send(.get, path, nil)
        return self
    }

    /// Sends a form, with the hidden fields of the page's first form, and goes where the answer leads.
    @discardableResult
    func send(_ path: String, _ fields: [(String, String)] = [], mark: String? = nil) async throws -> Browser {
        let all = [("csrf", mark ?? csrf ?? ""), ("back", hidden("back") ?? "/")] + fields
        let body = all.map { QueryText.encoded($0.0) + "=" + QueryText.encoded($0.1) }.joined(separator: "&")
        try await send(.post, path, body)
        return self
    }

    /// Sends a form with a file.
    @discardableResult
    func upload(_ path: String, file: String, _ content: String, _ fields: [(String, String)] = [], mark: String? = nil) async throws -> Browser {
        var body = ""
        for (name, value) in [("csrf", mark ?? csrf ?? "")] + fields {
            body += "--Grenze\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        body += "--Grenze\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file)\"\r\nContent-Type: application/json\r\n\r\n"
        body += content + "\r\n--Grenze--\r\n"
        try await send(.post, path, body, type: "multipart/form-data; boundary=Grenze")
        return self
    }

    /// Signs in through the page.
    @discardableResult
    func signIn(_ handle: String, _ password: String = House.password) async throws -> Browser {
        try await open("/sign-in")
        return try await send("/sign-in", [("handle", handle), ("password", password), ("then", "/")])
    }

    /// The mark of the page's forms.
    var csrf: String? { hidden("csrf") }

    /// The value of the first hidden field of a name.
    private func hidden(_ name: String) -> String? {
        guard let begin = page.firstRange(of: "type=\"hidden\" name=\"\(name)\" value=\"") else { return nil }
        return String(page[begin.upperBound...].prefix { $0 != "\"" }).replacing("&amp;", with: "&")
    }

    private func send(_ method: HTTPRequest.Method, _ path: String, _ body: String?, type: String = "application/x-www-form-urlencoded") async throws
    {
        var headers: HTTPFields = [.acceptLanguage: language, .accept: "text/html"]
        if !cookies.isEmpty { headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ") }
        if body != nil { headers[.contentType] = type }
        let fields = headers
        let answer = try await client.execute(uri: path, method: method, headers: fields, body: body.map { ByteBuffer(string: $0) }) {
            ($0.status.code, $0.headers, String(buffer: $0.body))
        }
        (status, self.headers, page) = answer
        place = path
        for line in answer.1[values: .setCookie] {
            let parts = line.split(separator: ";").map { $0.drop { $0 == " " } }
            guard let pair = parts.first?.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false), pair.count == 2 else { continue }
            cookies[String(pair[0])] = parts.contains("Max-Age=0") ? nil : String(pair[1])
        }
        if status == 303, let next = answer.1[.location] { try await send(.get, next, nil) }
    }
}
