import Database
public import Diagnostics
import Duties

/// An evaluation record with its answers, the text of the advisory for whoever asks, and who asked. Only products that the person may see.
public struct ShowConcern: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// What is shown.
    public struct Answer: Sendable {
        /// The record.
        public let record: ConcernRecord
        /// Name of who evaluated it.
        public let author: String
        /// The answer for each release.
        public let answers: [Entry]
        /// Who asked.
        public let requests: [Request]

        /// The advisory for a product, ready for a customer who asks (R-092): only what the record says. Nil if the record has nothing on the product.
        public func advisory(for product: String) -> Wording? {
            let own = answers.filter { $0.release.product == product }
            if own.isEmpty { return nil }
            let day = Zone.tokyo.dayText(of: record.evaluatedAt)
            func lines(_ language: Language) -> String { own.map { "\($0.release.version): \($0.sentence[language])" }.joined(separator: "\n") }
            return Wording(
                ja: "\(record.vulnerability) の \(product) への影響(評価日 \(day)、記録 \(record.number))\n\(lines(.japanese))",
                en: "\(record.vulnerability) and \(product) (evaluated \(day), record \(record.number))\n\(lines(.english))")
        }
    }

    /// The answer for a release.
    public struct Entry: Sendable, Hashable {
        /// Product and version.
        public let release: ReleaseReference
        /// A stable word.
        public let answer: String
        /// The sentence for people, as it was written then.
        public let sentence: Wording
    }

    /// A question of a customer.
    public struct Request: Sendable, Hashable {
        /// Its number.
        public let id: Int
        /// About which product.
        public let product: String
        /// Who asked.
        public let askedBy: String
        /// When.
        public let askedAt: String
        /// How.
        public let channel: String
        /// When it was answered; nil while it is open.
        public let answeredAt: String?
        /// What was answered.
        public let answer: String?
    }

    /// The record: `NC-2026-0001`.
    public var number: String

    /// A question about one record.
    public init(_ number: String) { self.number = number }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let record = try reader.named(ConcernRecord.self, "number", number)
        let visible = try Authorisation.visibleProducts(reader)
        let limit = visible.map { " AND p.id IN (\($0.isEmpty ? "NULL" : $0.map(String.init).joined(separator: ",")))" } ?? ""
        let answers = try reader.connection.rows(
            """
            SELECT p.code AS code, r.version AS version, a.answer AS answer, a.sentence_ja AS ja, a.sentence_en AS en FROM concern_answer a
            JOIN product p ON p.id = a.product_id JOIN product_release r ON r.id = a.release_id WHERE a.record_id = ?\(limit) ORDER BY a.id
            """, [.integer(record.id)]
        ).map { row in
            Entry(
                release: ReleaseReference(product: try row.text("code"), version: try row.text("version")), answer: try row.text("answer"),
                sentence: Wording(ja: try row.text("ja"), en: try row.text("en")))
        }
        let requests = try reader.connection.rows(
            """
            SELECT q.id AS id, p.code AS code, q.asked_by AS asked_by, q.asked_at AS asked_at, q.channel AS channel, q.answered_at AS answered_at,
                q.answer AS answer FROM concern_request q JOIN product p ON p.id = q.product_id WHERE q.record_id = ?\(limit) ORDER BY q.id
            """, [.integer(record.id)]
        ).map { row in
            Request(
                id: try row.int("id"), product: try row.text("code"), askedBy: try row.text("asked_by"), askedAt: try row.text("asked_at"),
                channel: try row.text("channel"), answeredAt: try row.optionalText("answered_at"), answer: try row.optionalText("answer"))
        }
        return Answer(record: record, author: try reader.get(Person.self, record.author).name, answers: answers, requests: requests)
    }
}
