import Database
import Diagnostics
import PSIRT

/// Takes a report or a question of an institution in as a case: known to those who handle cases of the product, and to nobody else.
public struct ReportFromPortal: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.usePortal

    /// What the institution is told.
    public struct Answer: Sendable {
        /// Number of the case, to refer to it.
        public let number: String
    }

    /// What it is.
    public var matter: PortalMatter
    /// Code of the product that it is about.
    public var product: String
    /// What it is, in a line.
    public var title: String
    /// What happened, or what is asked.
    public var description: String
    /// How whoever writes is reached.
    public var contact: String
    /// Serial numbers or lots, in words.
    public var devices: String?

    /// A report.
    public init(_ matter: PortalMatter, product: String, title: String, description: String, contact: String, devices: String? = nil) {
        self.matter = matter
        self.product = product
        self.title = title
        self.description = description
        self.contact = contact
        self.devices = devices
    }

    /// What it touches: what is the institution's is found by who asks.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    ///
    /// - Throws: ``RegistryError/notFound(_:_:)`` for a product of which the institution has no device; ``RegistryError/forbiddenByState(_:)`` where the
    ///   maker has nobody who handles cases of the product.
    public func perform(in transaction: RegistryTransaction) throws -> Answer {
        let access = try PortalAccess(transaction)
        let product = try access.product(product)
        var check = FieldCheck()
        check.text("title", title)
        check.text("description", description, limit: 18_000)
        check.text("contact", contact, limit: 500)
        check.optional("devices", devices, limit: 1000)
        try check.finish()
        let person = try transaction.actor()
        let handlers = try CaseHandlers.all(transaction) { $0.covers(product.scope) }
        guard !handlers.isEmpty else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "この製品の届出を受け付ける担当者が登録されていません。電話などでご連絡ください。",
                    en: "nobody is registered who takes reports about this product; please call us."))
        }
        let institution = access.institution
        let text = devices.map { "\(description)\n\n対象の機器 / devices: \($0)" } ?? description
        let report = CaseReport(
            matter.kind, from: .institution, title: matter == .question ? "照会 / question: \(title)" : title, description: text,
            reporter: "\(institution.nameJa) (\(institution.code)) \(person.name): \(contact)")
        let opened = try CaseOpening(report, author: person.id, participants: handlers) { year in
            var generator = SystemRandomNumberGenerator()
            return CaseNumber.draw(year: year, using: &generator)
        }.perform(in: transaction)
        try CaseLinks.add(.product, product.id, label: product.code, product: product.id, note: nil, to: opened, transaction)
        // In the chain it stands under the case: who may read the chain need not know of the case.
        try transaction.connection.execute(
            "INSERT INTO portal_report (revision, institution_id, person_id, case_id, reported_at) VALUES (1, ?, ?, ?, ?)",
            [.integer(institution.id), .integer(person.id), .integer(opened.id), .text(transaction.now)])
        try transaction.note(.psirtCase, opened.id, opened.number, ["reported by": .text(institution.code)])
        return Answer(number: opened.number)
    }
}
