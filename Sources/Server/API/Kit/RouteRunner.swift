import Crypto
import Diagnostics
import Foundation
import HTTPTypes
import Hummingbird
import JSONStream
import Registry

/// Carries out one route: lets in, checks, runs, and answers once for each idempotency key.
struct RouteRunner: Sendable {
    let route: Route
    let desk: Desk

    private var reception: Reception { Reception(desk: desk) }

    func run(_ request: Request, _ visit: Visit) async throws -> Response {
        visit.notes.route = route.name
        let language = PreferredLanguage.of(request.headers[.acceptLanguage])
        let visitor = try await admit(request, visit)
        try limit(visitor, visit)
        var values = try parameters(request, visit)
        var body: [UInt8] = []
        if case .json(let members) = route.body {
            body = try await desk.bodies.collect(request)
            values.add(try Self.members(body, request, members))
        }
        let call = Call(values: values, request: request, visit: visit, desk: desk, visitor: visitor, language: language)
        do {
            return Self.conditional(try await once(call, body), request).response
        } catch RegistryError.unknownPerson where call.isRemembered {
            reception.forget(request)
            throw ServerError.signInNeeded
        }
    }

    private func admit(_ request: Request, _ visit: Visit) async throws -> Visitor? {
        guard case .permission = route.access else { return nil }
        if !route.isWrite, let program = try reception.remembered(request, visit) { return program }
        let visitor = try await reception.admit(request, visit)
        if route.isWrite { try reception.checkForgery(visitor, request, mark: request.headers[.formMark]) }
        return visitor
    }

    private func limit(_ visitor: Visitor?, _ visit: Visit) throws {
        let name = visitor.map { "p " + $0.principal.handle } ?? "a " + visit.address
        if let seconds = desk.requests.take(name) { throw ServerError.tooMany(seconds: seconds) }
    }

    private func parameters(_ request: Request, _ visit: Visit) throws -> RequestValues {
        var values = RequestValues()
        let paths = try route.parameters.filter { $0.place == .path }.map { field in
            let text = try QueryText.decoded(Substring(visit.parameters.get(field.name) ?? ""), isForm: false)
            return (name: field.name, value: field.kind.value(ofParameter: text))
        }
        do {
            values.add(try RequestValues(paths, against: route.parameters.filter { $0.place == .path }) { "path." + $0 })
        } catch ServerError.invalid where route.parameters.contains(where: { $0.place == .path }) {
            // What cannot be a name is not there.
            throw ServerError.noSuchPlace
        }
        let fields = route.parameters.filter { $0.place == .query }
        let query = try QueryText.pairs(request.uri.query).map { pair in
            (name: pair.name, value: fields.first { $0.name == pair.name }?.kind.value(ofParameter: pair.value) ?? .string(pair.value))
        }
        values.add(try RequestValues(query, against: fields) { "query." + $0 })
        let headers = route.parameters.filter { $0.place == .header }
        let given = headers.compactMap { field in
            HTTPField.Name(field.name).flatMap { request.headers[$0] }.map { (name: field.name, value: field.kind.value(ofParameter: $0)) }
        }
        values.add(try RequestValues(given, against: headers) { "header." + $0 })
        return values
    }

    /// The members of a JSON body. An empty one is an empty object: most actions need no more.
    private static func members(_ body: [UInt8], _ request: Request, _ fields: [Field]) throws -> RequestValues {
        var given: [(name: String, value: JSONValue)] = []
        if !body.isEmpty {
            let type = request.headers[.contentType]?.split(separator: ";").first?.filter { $0 != " " }.lowercased()
            guard type == "application/json" else { throw ServerError.wrongMediaType(wanted: "application/json") }
            var reader = JSONReader(ByteBlock(body), limits: JSONLimits(depth: 16, stringBytes: 1 << 20))
            do {
                guard case .object(let members) = try reader.value() else {
                    throw ServerError.invalid([RequestProblem("", ja: "オブジェクトにしてください。", en: "must be an object.")])
                }
                try reader.end()
                given = members.map { ($0.key, $0.value) }
            } catch let error as JSONError {
                throw ServerError.badJSON(error.wording)
            }
        }
        return try RequestValues(given, against: fields) { "/" + $0 }
    }

    /// Runs the route; under an idempotency key no more than once.
    private func once(_ call: Call, _ body: [UInt8]) async throws -> Reply {
        guard route.isWrite, let visitor = call.visitor, let key = call.request.headers[.idempotencyKey] else { return try await route.run(call) }
        guard (1...200).contains(key.utf8.count), key.utf8.allSatisfy({ (33...126).contains($0) }) else {
            throw ServerError.invalid([
                RequestProblem("header.Idempotency-Key", ja: "200文字以内の英数字記号にしてください。", en: "must be at most 200 visible ASCII characters.")
            ])
        }
        let mark = Self.mark(call.request, body)
        switch try await desk.registry.perform(ClaimAnswer(key, request: mark), as: visitor.principal) {
        case .given(let answer): return Reply(answer)
        case .open: throw ServerError.keyOpen
        case .other: throw ServerError.keyReused
        case .new: break
        }
        var reply: Reply
        do {
            reply = try await route.run(call)
        } catch {
            let problem = Problem(error, request: call.visit.requestID)
            guard problem.status.kind == .clientError else {
                // It may go well the next time.
                try? await desk.registry.perform(DropAnswer(key), as: visitor.principal)
                throw error
            }
            reply = problem.reply(call.language)
            call.visit.notes.failure = problem.code
        }
        // An answer that holds a secret is shown once and is kept nowhere.
        if reply.headers[.cacheControl] == "no-store" {
            try await desk.registry.perform(DropAnswer(key), as: visitor.principal)
        } else {
            try await desk.registry.perform(KeepAnswer(key, GivenAnswer(reply)), as: visitor.principal)
        }
        return reply
    }

    private static func mark(_ request: Request, _ body: [UInt8]) -> String {
        var hash = SHA256()
        for text in [request.method.rawValue, request.head.path ?? "", request.headers[.ifMatch] ?? "", request.headers[.contentLength] ?? ""] {
            hash.update(data: Data((text + "\n").utf8))
        }
        hash.update(data: Data(body))
        return hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Gives what is read its entity tag, and says no more than that where the client has it already.
    private static func conditional(_ reply: Reply, _ request: Request) -> Reply {
        guard request.method == .get || request.method == .head, reply.status == .ok else { return reply }
        var reply = reply
        let tag = reply.headers[.eTag] ?? EntityTag.of(reply.body)
        reply.headers[.eTag] = tag
        if let known = request.headers[.ifNoneMatch], EntityTag.matches(known, tag) {
            reply.status = .notModified
            reply.body = []
            reply.headers[.contentType] = nil
        }
        return reply
    }
}

extension GivenAnswer {
    /// What is kept of an answer: whoever asks again gets the same.
    init(_ reply: Reply) {
        let kept: [HTTPField.Name] = [.contentType, .eTag, .location]
        let lines = kept.compactMap { name in reply.headers[name].map { "\(name.rawName): \($0)" } }
        self.init(status: reply.status.code, headers: lines.joined(separator: "\n"), body: reply.body)
    }
}

extension Reply {
    /// An answer given once more.
    init(_ answer: GivenAnswer) {
        var headers: HTTPFields = [:]
        for line in answer.headers.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let name = HTTPField.Name(String(parts[0])) else { continue }
            headers[name] = String(parts[1].drop { $0 == " " })
        }
        headers[.replayed] = "true"
        self.init(status: HTTPResponse.Status(code: answer.status), headers: headers, body: answer.body)
    }
}

extension HTTPField.Name {
    // swift-format-ignore: NeverForceUnwrap
    static let replayed = HTTPField.Name("Idempotent-Replayed")!
}
