import Database
import Diagnostics

/// Says what a case is about: a product, a release, a finding, a change request, a problem report or a component.
public struct LinkCase: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.handleCases
    /// The case.
    public var number: String
    /// What it is about; a product by its code.
    public var target: LinkTarget
    /// Words for people.
    public var note: String?

    /// A link from a case.
    public init(_ number: String, _ target: LinkTarget, note: String? = nil) {
        self.number = number
        self.target = target
        self.note = note
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> PSIRTCase {
        var check = FieldCheck()
        check.optional("note", note)
        check.demand(
            CaseLinks.kinds[target.kind] != nil, "link", ja: "案件は\(target.kind.title.japanese)には関連付けできません。",
            en: "a case cannot be about a \(target.kind.title.english).")
        try check.finish()
        let subject = try transaction.psirtCase(number)
        try subject.mustTakePart(in: transaction)
        let id: Int
        if target.kind == .product {
            let product = try transaction.product(target.reference)
            try Authorisation.check(.read, product.scope, transaction)
            id = product.id
        } else {
            id = try target.resolve(in: transaction)
        }
        let product = try CaseLinks.kinds[target.kind].flatMap { $0 }.flatMap { try transaction.connection.number($0, [.integer(id)]) }
        try CaseLinks.add(target.kind, id, label: target.reference, product: product, note: note, to: subject, transaction)
        return subject
    }
}
