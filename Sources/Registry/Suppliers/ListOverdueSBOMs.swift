import Database
import Duties

/// Suppliers that owe an SBOM and have not given a readable one, or no recent one.
public struct ListOverdueSBOMs: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// An SBOM that came longer ago is overdue; nil if age does not matter.
    public var olderThanDays: Int?

    /// Suppliers to remind.
    public init(olderThanDays: Int? = nil) { self.olderThanDays = olderThanDays }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [OverdueSBOM] {
        var check = FieldCheck()
        check.demand((0...36_525).contains(olderThanDays ?? 0), "days", ja: "0から36525までの日数です。", en: "is a number of days from 0 to 36525.")
        try check.finish()
        let oldest = try olderThanDays.map { try Moment.day(reader.now, plus: -$0) }
        var last: [Int: (any: String, accepted: String?)] = [:]
        try reader.connection.forEach(
            """
            SELECT supplier_id, MAX(received_at) AS newest, MAX(CASE WHEN state = 'accepted' THEN received_at END) AS accepted FROM sbom
            WHERE supplier_id IS NOT NULL GROUP BY supplier_id
            """, []
        ) { row in last[try row.int("supplier_id")] = (try row.text("newest"), try row.optionalText("accepted")) }
        return try reader.list(Supplier.self, where: "provides_sbom = 1 AND archived_at IS NULL", order: "code").compactMap { supplier in
            guard let times = last[supplier.id] else { return OverdueSBOM(supplier: supplier, reason: .neverCame) }
            guard let accepted = times.accepted else {
                return OverdueSBOM(supplier: supplier, reason: .onlyRefused(last: Zone.tokyo.dayText(of: times.any)))
            }
            guard let oldest, Zone.tokyo.dayText(of: accepted) < oldest else { return nil }
            return OverdueSBOM(supplier: supplier, reason: .old(last: Zone.tokyo.dayText(of: accepted)))
        }
    }
}
