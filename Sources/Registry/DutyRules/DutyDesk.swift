import Database
import Diagnostics
import Duties

/// The rules that hold at this desk: those that come with Mimamori, the maker's own packs in the order in which they came, and who compared which with its
/// source.
struct DutyDesk {
    /// The rules.
    let book: RuleBook
    /// By the pack's number, why it does not fit (any more): such a pack is left out, and the list of rules says so.
    let misfits: [Int: Wording]
    /// Records of rules compared with their sources, the oldest first.
    let verifications: [Verification]

    /// An engine for them.
    var engine: DutyEngine { DutyEngine(book) }

    /// Those of now.
    static func current(_ reader: RegistryReader) throws -> DutyDesk {
        let mark = try reader.connection.rows("SELECT id, digest FROM duty_pack WHERE ended_at IS NULL ORDER BY id").map { row in
            "\(try row.int("id")) \(try row.text("digest"))"
        }
        let made = try DutyBooks.book(mark) { try reader.list(DutyPack.self, where: "ended_at IS NULL") }
        var handles: [Int: String] = [:]
        let verifications = try reader.list(DutyVerification.self).map { stored in
            let handle = try handles[stored.person] ?? reader.get(Person.self, stored.person).handle
            handles[stored.person] = handle
            guard let at = Instant(stored.at) else { throw DatabaseError.wrongType(column: "at", wanted: "RFC 3339") }
            return Verification(rule: stored.rule, digest: stored.digest, by: handle, at: at, against: stored.against)
        }
        return DutyDesk(book: made.book, misfits: made.misfits, verifications: verifications)
    }

    /// The rule of this name.
    ///
    /// - Throws: ``RegistryError/invalid(_:)`` with names that are close to it.
    func rule(_ id: String, field: String) throws -> DutyRule {
        if let rule = book.rule(id) { return rule }
        let (name, near) = (VisibleText.of(id, limit: 60), book.suggestions(for: id).joined(separator: ", "))
        throw RegistryError.invalid([
            FieldProblem(
                field, ja: "「\(name)」という規則はありません。\(near.isEmpty ? "" : "近いもの: \(near)")",
                en: "there is no rule \"\(name)\"\(near.isEmpty ? "." : "; close to it: \(near)")")
        ])
    }
}
