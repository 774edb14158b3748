public import Diagnostics
import Duties
import Lifecycle

/// The letter to a supplier as the registry would write it: from what is overdue, from what was wrong with the newest SBOM, or from what the supplier
/// supplies. A person reads and changes it before it goes out.
public struct DraftSupplierRequest: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// Days that a supplier is given, unless a person says otherwise.
    public static let days = 14

    /// The letter.
    public struct Answer: Sendable, Hashable {
        /// What for.
        public let topic: SupplierRequestTopic
        /// The subject.
        public let subject: String
        /// The text.
        public let body: String
        /// The day by which an answer is asked for.
        public let answerBy: String
    }

    /// Code of the supplier.
    public var supplier: String
    /// What for; nil for what the registry finds the supplier owes first.
    public var topic: SupplierRequestTopic?
    /// In which language.
    public var language: Language

    /// A question for a letter.
    public init(_ supplier: String, topic: SupplierRequestTopic? = nil, language: Language) {
        self.supplier = supplier
        self.topic = topic
        self.language = language
    }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let supplier = try reader.named(Supplier.self, "code", supplier)
        let overdue = try ListOverdueSBOMs().answer(in: reader).first { $0.supplier.id == supplier.id }
        let inbox = try SupplierInbox(supplier: supplier.code, limit: 1).answer(in: reader).first?.sbom
        let topic = topic ?? Self.topic(supplier, overdue, inbox)
        let words = SupplierRequestWords(
            supplier: supplier, maker: try maker(reader), overdue: overdue?.reason, sbom: inbox, supplied: try supplied(supplier, reader),
            answerBy: try reader.today().adding(days: Self.days))
        return Answer(
            topic: topic, subject: words.subject(topic)[language], body: words.body(topic)[language], answerBy: words.answerBy.description)
    }

    private static func topic(_ supplier: Supplier, _ overdue: OverdueSBOM?, _ newest: StoredSBOM?) -> SupplierRequestTopic {
        if overdue != nil { return newest == nil ? .sbom : .mending }
        if let newest, newest.errors > 0 || newest.state == .refused { return .mending }
        return supplier.supportUntil == nil ? .ends : .sbom
    }

    /// The maker, where there is one only: which of several asks, a person must say.
    private func maker(_ reader: RegistryReader) throws -> Organisation? {
        let all = try reader.list(Organisation.self, where: "archived_at IS NULL", order: "id", limit: 2)
        return all.count == 1 ? all[0] : nil
    }

    private func supplied(_ supplier: Supplier, _ reader: RegistryReader) throws -> [String] {
        let all = try ShowSupplier(supplier.code).answer(in: reader)
        return all.soup.map(\.title) + all.supportingItems.map { "\($0.name) \($0.version)" } + all.hardwareParts.map { "\($0.code) \($0.name)" }
    }
}
