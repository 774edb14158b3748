public import Diagnostics

/// An advisory whose facts are complete and agree with each other, ready to be written in one language.
public struct PreparedAdvisory: Sendable {
    /// The facts, with names as documents of the language have them.
    public let facts: AdvisoryFacts
    /// The language in which it is written.
    public let language: Language
    private let places: [String: Int]

    /// Checks the facts.
    ///
    /// - Throws: ``AdvisoryFactsError`` with everything that is missing or wrong, a text that was not written in `language` included.
    public init(_ facts: AdvisoryFacts, language: Language) throws(AdvisoryFactsError) {
        var check = AdvisoryCheck(facts, language)
        check.run()
        guard check.problems.isEmpty else { throw AdvisoryFactsError(problems: check.problems) }
        var named = facts
        named.products = facts.products.map { $0.named(in: language) }
        named.publisher.name = facts.publisher.names[language] ?? facts.publisher.name
        self.facts = named
        self.language = language
        places = Dictionary(facts.products.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The product with this id; the check has seen to it that there is one.
    func product(_ id: String) -> AdvisoryProduct { facts.products[places[id] ?? 0] }

    /// A text in the language of the document.
    func text(_ text: AdvisoryText) -> String { text[language] ?? "" }

    /// A text in the language of the document, if there is one.
    func textIfAny(_ text: AdvisoryText?) -> String? { text.flatMap { $0[language] } }

    /// True if the document is in another language than the advisory was written in.
    var isTranslation: Bool { language != facts.sourceLanguage }

    /// When the advisory first came out.
    public var released: AdvisoryTime { facts.revisions[0].date }

    /// When it last changed.
    public var updated: AdvisoryTime { facts.revisions[facts.revisions.count - 1].date }

    /// The number of its version.
    public var version: Int { facts.revisions[facts.revisions.count - 1].number }

    /// Id of the document: that of the advisory, and for a translation the language as well.
    public var documentID: String { isTranslation ? "\(facts.id)-\(language.rawValue)" : facts.id }

    /// Address of the CSAF document that other forms name: the one of 2.0, which every reader of CSAF can read.
    public var csafURL: String { csafURL(.v20) }

    /// Address of the CSAF document of a version: a folder a year, the name as CSAF wants it (2.1 sections 5.1 and 7.1.11).
    public func csafURL(_ version: CSAFVersion) -> String {
        let file = CSAFPlace.file(documentID, released: released)
        guard facts.publisher.placement == .tree, let base = CSAFPlace.base(of: facts.publisher.baseURL) else {
            return facts.publisher.baseURL + file
        }
        return "\(base)\(CSAFPlace.folder(facts.tlp, version))/\(file)"
    }

    /// A URI for a part of the advisory in formats that want one.
    func uri(_ kind: String) -> String { "\(facts.publisher.baseURL)\(kind)/\(DocumentTests.fileName(documentID).dropLast(5))" }

    /// Products that a threat is about: those it names, or all of the vulnerability.
    func products(of threat: AdvisoryThreat, in vulnerability: AdvisoryVulnerability) -> [String] {
        threat.products.isEmpty ? vulnerability.statements.map(\.product) : threat.products
    }
}
