import Diagnostics
import Registry

/// Something that a form of a page does. When it cannot be done, the page is shown again with the reason and with what was typed.
///
/// Deeds are made by the functions of the extension only, which take the permission from the type of the use case.
struct Deed: Sendable {
    /// How the form sends its fields.
    enum Body: Sendable {
        /// `application/x-www-form-urlencoded`.
        case fields
        /// `multipart/form-data` with a file, which is read as it comes.
        case file
    }

    /// `/products/{product}/edit`.
    let path: String
    /// Unique.
    let name: String
    let access: Access
    let body: Body
    /// The page that the form is on.
    let screen: Screen
    let run: @Sendable (PageCall) async throws -> Outcome

    /// What comes of it.
    enum Outcome: Sendable {
        /// Another page, with a word about what was done, and cookies.
        case go(String, Notice? = nil, cookies: [String] = [])
        /// The same page once more, with a secret to be shown this once.
        case show(secret: String, cookies: [String] = [])
        /// The same page once more, with what came of it.
        case shown(View)
        /// A file.
        case file(Reply)
    }

    private init(
        _ path: String, _ name: String, _ access: Access, _ body: Body, _ screen: Screen,
        _ run: @escaping @Sendable (PageCall) async throws -> Outcome
    ) {
        self.path = path
        self.name = name
        self.access = access
        self.body = body
        self.screen = screen
        self.run = run
    }

    /// Carries out a use case.
    ///
    /// - Parameter next: the page to go to then.
    static func does<Case: UseCase>(
        _ path: String, _ name: String, of screen: Screen, _ notice: Notice? = .saved,
        asking useCase: @escaping @Sendable (PageCall) async throws -> Case,
        then next: @escaping @Sendable (Case.Answer, PageCall) async throws -> String
    ) -> Deed {
        Deed(path, name, .permission(Case.permission), .fields, screen) { call in
            .go(try await next(call.perform(try await useCase(call)), call), notice)
        }
    }

    /// Hands out a file. It is asked for by a form, since handing it out goes into the audit chain, and a link must not do that by being looked at.
    static func reads<Question: Query>(
        _ path: String, _ name: String, of screen: Screen, asking question: @escaping @Sendable (PageCall) throws -> Question,
        as reply: @escaping @Sendable (Question.Answer, PageCall) async throws -> Reply
    ) -> Deed {
        Deed(path, name, .permission(Question.permission), .fields, screen) { call in
            .file(try await reply(call.ask(try question(call)), call))
        }
    }

    /// Asks something that takes long, and shows the page once more with the answer.
    static func checks<Question: Query>(
        _ path: String, _ name: String, of screen: Screen, asking question: @escaping @Sendable (PageCall) throws -> Question,
        as text: @escaping @Sendable (Question.Answer, PageCall) -> String
    ) -> Deed {
        Deed(path, name, .permission(Question.permission), .fields, screen) { call in
            .show(secret: text(try await call.ask(try question(call)), call))
        }
    }

    /// Does something in steps of its own; the permission is that of the use case to which they lead.
    static func steps<Case: UseCase>(
        _ path: String, _ name: String, of screen: Screen, _ body: Body = .fields, leadingTo _: Case.Type,
        _ run: @escaping @Sendable (PageCall) async throws -> Outcome
    ) -> Deed {
        Deed(path, name, .permission(Case.permission), body, screen, run)
    }

    /// A deed of anybody, with the reason why.
    static func open(
        _ path: String, _ name: String, of screen: Screen, because reason: Wording, _ run: @escaping @Sendable (PageCall) async throws -> Outcome
    ) -> Deed {
        Deed(path, name, .open(because: reason), .fields, screen, run)
    }
}
