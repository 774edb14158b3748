import Diagnostics
import HTTPTypes
import Registry

/// One operation of the API: how it is addressed, who may use it, what goes in and what comes out. Server and OpenAPI document are made from it.
///
/// Routes are made by the functions of the extensions only, which take the permission from the type of the use case or question.
struct Route: Sendable {
    /// What comes out.
    struct Outcome: Sendable {
        let status: HTTPResponse.Status
        let mediaType: String?
        let schemas: [NamedSchema]
        let title: Wording

        /// JSON of a shape.
        static func json<Value>(_ shape: Shape<Value>, _ status: HTTPResponse.Status = .ok) -> Outcome {
            Outcome(status: status, mediaType: "application/json", schemas: shape.schemas, title: Wording(ja: "結果", en: "the result"))
        }

        /// Nothing.
        static let nothing = Outcome(status: .noContent, mediaType: nil, schemas: [], title: Wording(ja: "完了", en: "done"))

        /// Bytes of some type.
        static func bytes(_ type: String) -> Outcome {
            Outcome(status: .ok, mediaType: type, schemas: [], title: Wording(ja: "内容", en: "the content"))
        }
    }

    /// How the body is taken.
    enum Body: Sendable {
        /// There is none.
        case none
        /// A JSON object of these members.
        case json([Field])
        /// Bytes of any type, which the handler reads as they come.
        case stream
    }

    let method: HTTPRequest.Method
    /// `/api/v1/products/{product}`.
    let path: String
    /// Name of the operation, unique.
    let name: String
    let title: Wording
    let access: Access
    let parameters: [Field]
    let body: Body
    let outcome: Outcome
    let run: @Sendable (Call) async throws -> Reply

    fileprivate init(
        _ method: HTTPRequest.Method, _ path: String, _ name: String, _ title: Wording, _ access: Access, _ parameters: [Field], _ body: Body,
        _ outcome: Outcome, _ run: @escaping @Sendable (Call) async throws -> Reply
    ) {
        self.method = method
        self.path = path
        self.name = name
        self.title = title
        self.access = access
        self.parameters = parameters
        self.body = body
        self.outcome = outcome
        self.run = run
    }

    /// Whether it changes something: such a route takes an idempotency key.
    var isWrite: Bool { method != .get }

    /// Where it belongs: the first part of its path behind the version.
    var tag: String { path.split(separator: "/").dropFirst(2).first.map(String.init) ?? "server" }
}

/// A value that has a revision, which its entity tag shows.
struct Revised<Value: Sendable>: Sendable {
    let value: Value
    let revision: Int
}

extension Route {
    /// Shows one thing that a question gives.
    static func show<Question: Query, Value: Sendable>(
        _ path: String, _ name: String, ja: String, en: String, _ parameters: [Field], _ shape: Shape<Value>,
        asking question: @escaping @Sendable (Call) throws -> Question, as value: @escaping @Sendable (Question.Answer, Call) async throws -> Value
    ) -> Route {
        Route(
            .get, path, name, Wording(ja: ja, en: en), .permission(Question.permission), parameters, .none, .json(shape)
        ) { call in .json(shape.bytes(try await value(call.ask(try question(call)), call))) }
    }

    /// Shows one record; its revision is its entity tag.
    static func record<Question: Query, Value: Sendable>(
        _ path: String, _ name: String, ja: String, en: String, _ parameters: [Field], _ shape: Shape<Value>,
        asking question: @escaping @Sendable (Call) throws -> Question,
        as value: @escaping @Sendable (Question.Answer, Call) async throws -> Revised<Value>
    ) -> Route {
        Route(
            .get, path, name, Wording(ja: ja, en: en), .permission(Question.permission), parameters, .none, .json(shape)
        ) { call in .revised(try await value(call.ask(try question(call)), call), shape) }
    }

    /// Lists things a page at a time. The question is for one more than the page has: if it comes, there is a next page.
    ///
    /// - Parameter cursor: where the next page begins behind an item.
    static func list<Question: Query, Item: Sendable>(
        _ path: String, _ name: String, ja: String, en: String, _ parameters: [Field], _ shape: Shape<Item>,
        cursor: @escaping @Sendable (Item) -> String, asking question: @escaping @Sendable (Call, Page, _ limit: Int) throws -> Question,
        as items: @escaping @Sendable (Question.Answer, Call) async throws -> [Item]
    ) -> Route {
        let list = ListShape(item: shape)
        let outcome = Outcome(
            status: .ok, mediaType: "application/json", schemas: list.schemas, title: Wording(ja: "一覧", en: "the list"))
        return Route(
            .get, path, name, Wording(ja: ja, en: en), .permission(Question.permission), parameters + Page.fields, .none, outcome
        ) { call in
            let page = Page(call.values)
            let found = try await items(call.ask(try question(call, page, page.limit + 1)), call)
            let shown = found.prefix(page.limit)
            let next = found.count > page.limit ? shown.last.map(cursor) : nil
            return .json(list.bytes(shown, next: next))
        }
    }

    /// Lists things that a question gives all at once: lists that stay small, such as the baselines of a release.
    ///
    /// - Parameter key: what tells an item from all others.
    static func wholeList<Question: Query, Item: Sendable>(
        _ path: String, _ name: String, ja: String, en: String, _ parameters: [Field], _ shape: Shape<Item>,
        key: @escaping @Sendable (Item) -> String, asking question: @escaping @Sendable (Call) throws -> Question,
        as items: @escaping @Sendable (Question.Answer, Call) async throws -> [Item]
    ) -> Route {
        list(path, name, ja: ja, en: en, parameters, shape, cursor: key) { call, _, _ in
            try question(call)
        } as: { answer, call in
            let page = Page(call.values)
            let all = try await items(answer, call)
            guard let after = page.after else { return Array(all.prefix(page.limit + 1)) }
            guard let place = all.firstIndex(where: { key($0) == after }) else { throw Page.strange }
            return Array(all[(place + 1)...].prefix(page.limit + 1))
        }
    }

    /// Hands out bytes.
    static func bytes<Question: Query>(
        _ path: String, _ name: String, ja: String, en: String, _ parameters: [Field] = [], type: String,
        asking question: @escaping @Sendable (Call) throws -> Question, as reply: @escaping @Sendable (Question.Answer, Call) async throws -> Reply
    ) -> Route {
        Route(
            .get, path, name, Wording(ja: ja, en: en), .permission(Question.permission), parameters, .none, .bytes(type)
        ) { call in try await reply(call.ask(try question(call)), call) }
    }

    /// Does something that gives a record.
    static func does<Case: UseCase, Value: Sendable>(
        _ method: HTTPRequest.Method, _ path: String, _ name: String, ja: String, en: String, _ parameters: [Field] = [], _ members: [Field] = [],
        status: HTTPResponse.Status = .ok, _ shape: Shape<Value>, asking useCase: @escaping @Sendable (Call) async throws -> Case,
        as value: @escaping @Sendable (Case.Answer, Call) async throws -> Revised<Value>
    ) -> Route {
        Route(
            method, path, name, Wording(ja: ja, en: en), .permission(Case.permission), parameters, .json(members + [.reason]), .json(shape, status)
        ) { call in
            var reply = Reply.revised(try await value(call.perform(try await useCase(call)), call), shape)
            reply.status = status
            return reply
        }
    }

    /// Does something that gives nothing.
    static func does<Case: UseCase>(
        _ method: HTTPRequest.Method, _ path: String, _ name: String, ja: String, en: String, _ parameters: [Field] = [], _ members: [Field] = [],
        asking useCase: @escaping @Sendable (Call) async throws -> Case
    ) -> Route {
        Route(
            method, path, name, Wording(ja: ja, en: en), .permission(Case.permission), parameters, .json(members + [.reason]), .nothing
        ) { call in
            _ = try await call.perform(try await useCase(call))
            return .nothing
        }
    }

    /// Does something in steps of its own; the permission is that of the use case to which they lead.
    static func steps<Case: UseCase, Value>(
        _ method: HTTPRequest.Method, _ path: String, _ name: String, ja: String, en: String, _ parameters: [Field] = [], _ body: Body,
        leadingTo _: Case.Type, status: HTTPResponse.Status, _ shape: Shape<Value>, _ run: @escaping @Sendable (Call) async throws -> Reply
    ) -> Route {
        Route(method, path, name, Wording(ja: ja, en: en), .permission(Case.permission), parameters, body, .json(shape, status), run)
    }

    /// A route for anybody, with the reason why.
    static func open<Value>(
        _ method: HTTPRequest.Method, _ path: String, _ name: String, ja: String, en: String, because reason: Wording, _ members: [Field]? = nil,
        _ shape: Shape<Value>, _ run: @escaping @Sendable (Call) async throws -> Reply
    ) -> Route {
        Route(
            method, path, name, Wording(ja: ja, en: en), .open(because: reason), [], members.map(Body.json) ?? .none, .json(shape), run)
    }
}

extension Reply {
    /// A record with its revision as entity tag.
    static func revised<Value>(_ revised: Revised<Value>, _ shape: Shape<Value>) -> Reply {
        var reply = Reply.json(shape.bytes(revised.value))
        reply.headers[.eTag] = EntityTag.of(revision: revised.revision)
        return reply
    }
}
