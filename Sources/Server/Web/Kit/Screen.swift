import Diagnostics
import Registry

/// A page that can be asked for: its address, who may see it, and what is on it.
///
/// Screens are made by the functions of the extension only, which take the permission from the type of the question or of the use case.
struct Screen: Sendable {
    /// `/products/{product}`.
    let path: String
    /// Name of the page, unique.
    let name: String
    /// Its template is `pages/TEMPLATE`.
    let template: String
    let access: Access
    /// Which entry of the menu it belongs to.
    let entry: NavEntry?
    /// The data of its template, without what every page has.
    let view: @Sendable (PageCall) async throws -> View
    /// Its table as a file, for pages that have one.
    let sheet: (@Sendable (PageCall) async throws -> Sheet)?

    private init(
        _ path: String, _ name: String, _ template: String?, _ access: Access, _ entry: NavEntry?,
        _ view: @escaping @Sendable (PageCall) async throws -> View, sheet: (@Sendable (PageCall) async throws -> Sheet)? = nil
    ) {
        self.path = path
        self.name = name
        self.template = template ?? name
        self.access = access
        self.entry = entry
        self.view = view
        self.sheet = sheet
    }

    /// A page that shows what a question gives.
    ///
    /// - Parameter sheet: the whole table of the page, for `?export=csv` and `?export=xlsx`.
    static func shows<Question: Query>(
        _ path: String, _ name: String, in entry: NavEntry?, sheet: (@Sendable (PageCall) async throws -> Sheet)? = nil,
        asking question: @escaping @Sendable (PageCall) throws -> Question,
        as view: @escaping @Sendable (Question.Answer, PageCall) async throws -> View
    ) -> Screen {
        Screen(
            path, name, nil, .permission(Question.permission), entry, { call in try await view(call.ask(try question(call)), call) }, sheet: sheet)
    }

    /// A page with the form of a use case: for whoever may carry it out somewhere.
    static func form<Case: UseCase>(
        _ path: String, _ name: String, template: String? = nil, in entry: NavEntry?, leadingTo _: Case.Type,
        as view: @escaping @Sendable (PageCall) async throws -> View
    ) -> Screen {
        Screen(path, name, template, .permission(Case.permission), entry, view)
    }

    /// A page for anybody, with the reason why.
    static func open(
        _ path: String, _ name: String, because reason: Wording, as view: @escaping @Sendable (PageCall) async throws -> View
    ) -> Screen {
        Screen(path, name, nil, .open(because: reason), nil, view)
    }
}
