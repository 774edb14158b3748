import Database
import PSIRT

/// Takes a report of somebody without an account in as a case (R-074): known to the PSIRT, and to nobody else. Mimamori itself does it, for the public form.
public struct ReportFromPublic: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.handleCases

    /// What the finder is told.
    public struct Answer: Sendable {
        /// Number of the case, to refer to it.
        public let number: String
        /// Within how many days receipt is acknowledged; nil where nobody can be reached.
        public let acknowledgeDays: Int?
    }

    /// Which product, in the finder's words.
    public var product: String
    /// What it is, in a line.
    public var title: String
    /// What was found, and how.
    public var description: String
    /// Who reports; nil for nobody who wants to be known.
    public var name: String?
    /// How the finder is reached; nil for no way.
    public var contact: String?
    /// Whether the finder wants to be named when the flaw is published; nil where that was not said.
    public var wantsCredit: Bool?
    /// Whether others know of it already, in words.
    public var knownTo: String?
    /// Within how many days the maker promises to acknowledge.
    public var acknowledgeDays: Int

    /// A report.
    public init(
        product: String, title: String, description: String, name: String? = nil, contact: String? = nil, wantsCredit: Bool? = nil,
        knownTo: String? = nil, acknowledgeDays: Int
    ) {
        self.product = product
        self.title = title
        self.description = description
        self.name = name
        self.contact = contact
        self.wantsCredit = wantsCredit
        self.knownTo = knownTo
        self.acknowledgeDays = acknowledgeDays
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    ///
    /// - Throws: ``RegistryError/invalid(_:)``; ``RegistryError/forbiddenByState(_:)`` where the maker has nobody who handles cases.
    public func perform(in transaction: RegistryTransaction) throws -> Answer {
        var check = FieldCheck()
        check.text("product", product)
        check.text("title", title)
        check.text("description", description, limit: 18_000)
        check.optional("name", name, limit: 200)
        check.optional("contact", contact, limit: 500)
        check.optional("known-to", knownTo, limit: 500)
        try check.finish()
        let handlers = try CaseHandlers.all(transaction)
        guard let first = handlers.first else { throw RegistryError.noCaseHandlers }
        let who = name ?? "匿名 / anonymous"
        let report = CaseReport(
            .vulnerability, from: .finder, title: title, description: text, reporter: contact.map { "\(who): \($0)" } ?? who,
            acknowledgeDays: contact == nil ? nil : acknowledgeDays)
        let opened = try CaseOpening(report, author: first, participants: handlers) { year in
            var generator = SystemRandomNumberGenerator()
            return CaseNumber.draw(year: year, using: &generator)
        }.perform(in: transaction)
        try transaction.note(.psirtCase, opened.id, opened.number, ["reported by": .text("public form")])
        return Answer(number: opened.number, acknowledgeDays: report.acknowledgeDays)
    }

    /// What the finder wrote, field by field, in the words of the form.
    private var text: String {
        var lines = ["製品 / product: \(product)"]
        if let knownTo { lines.append("既に知る者 / known to: \(knownTo)") }
        if let wantsCredit { lines.append("公表時の氏名の表示 / credit: \(wantsCredit ? "希望する / yes" : "希望しない / no")") }
        return lines.joined(separator: "\n") + "\n\n" + description
    }
}
