import Diagnostics
import Hummingbird
import HummingbirdCore
import Registry

/// A request as a page sees it: who asks, in which language, and what the address and the form brought.
struct PageCall: Sendable {
    /// The parts of the address, by name.
    let names: [String: String]
    /// What the query or the form brought.
    var given: FormValues
    let request: Request
    let visit: Visit
    let desk: Desk
    /// Who asks; nobody on an open page.
    let visitor: Visitor?
    /// What they may do; nil for nobody.
    let rights: MyRights.Answer?
    let language: Language
    let theme: Theme
    /// What forms must bring along.
    let mark: String
    /// What was done just before.
    var notice: Notice?
    /// Why what the form asked for was not done: the page is then shown with what was typed.
    var problem: Problem?
    /// A secret to be shown this once.
    var secret: String?
    /// What came of a form that changed nothing, for the page that it is on.
    var result: View?

    /// The principal of the registry.
    ///
    /// - Throws: ``ServerError/signInNeeded``.
    var principal: Principal {
        get throws { try needVisitor().principal }
    }

    /// Who asks.
    ///
    /// - Throws: ``ServerError/signInNeeded``.
    func needVisitor() throws -> Visitor {
        guard let visitor else { throw ServerError.signInNeeded }
        return visitor
    }

    /// A part of the address.
    func name(_ name: String) -> String { names[name] ?? "" }

    /// The number that a part of the address is.
    ///
    /// - Throws: ``ServerError/noSuchPlace`` where it is none.
    func number(_ name: String) throws -> Int {
        guard let number = Int(self.name(name)), number > 0, number <= Int(Int32.max) else { throw ServerError.noSuchPlace }
        return number
    }

    /// The release that the address names.
    var release: ReleaseReference { ReleaseReference(product: name("product"), version: name("version")) }

    /// Asks the registry as the person.
    func ask<Question: Query>(_ question: Question) async throws -> Question.Answer { try await desk.registry.ask(question, as: principal) }

    /// Does something in the registry as the person, with the reason that the form gives.
    func perform<Case: UseCase>(_ useCase: Case) async throws -> Case.Answer {
        try await desk.registry.perform(useCase, as: principal, reason: given.text("reason"))
    }

    /// A proof of the person's password, which the form holds.
    func proof() async throws -> PasswordProof { try await desk.registry.prove(principal, password: given.secret("password")) }

    /// Whether the person has a permission anywhere. It decides nothing; the registry does.
    func may(_ permission: Permission) -> Bool { rights?.permissions.contains(permission) ?? false }

    /// Words of the page's language.
    func say(_ wording: Wording) -> String { wording[language] }

    /// Words of the page's language.
    func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }

    /// The name that the page's language has.
    func name(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }

    /// The path of this page.
    var path: String { request.uri.path }

    /// The address of this page with another query.
    func address(changing changes: KeyValuePairs<String, String?>) -> String { path + given.query(changing: changes) }
}
