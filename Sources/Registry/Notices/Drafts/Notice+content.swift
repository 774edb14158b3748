import Database
import Diagnostics
import JSONStream

extension Notice {
    /// Its letters by language.
    func letters(in reader: RegistryReader) throws -> [NoticeLetter] {
        try reader.list(NoticeLetter.self, where: "notice_id = ?", [.integer(id)], order: "language DESC")
    }

    /// Whether a person drafted it or ever edited it: its author is the last who did, and the audit chain knows the others.
    func wasWritten(by person: Int, in reader: RegistryReader) throws -> Bool {
        try person == author
            || reader.connection.row(
                "SELECT 1 AS found FROM audit_entry WHERE subject = ? AND subject_id = ? AND person_id = ? LIMIT 1",
                [.text(Self.kind.rawValue), .integer(id), .integer(person)]) != nil
    }

    /// What an approval is about: what is told, to whom, in which words.
    func content(in reader: RegistryReader) throws -> [UInt8] {
        let letters = try letters(in: reader).map {
            JSONValue.members(["language": .text($0.language.rawValue), "title": .text($0.title), "body": .text($0.body)])
        }
        return CanonicalJSON.bytes(
            .members([
                "schema": .text("mimamori.notice-content/1"), "number": .text(number), "product": .int(product), "subject": .text(subject),
                "plan": .int(plan), "day": .text(day), "earlierDay": .text(earlierDay), "audience": .text(audience),
                "withTrade": .text(withTrade ? "yes" : "no"), "items": .text(items), "letters": .array(letters),
            ]))
    }

    /// What a signature under it is bound to.
    func signed(in reader: RegistryReader) throws -> SignedSubject {
        SignedSubject(
            kind: .notice, id: id, label: number, digest: BlobStore.digest(try content(in: reader)), author: author,
            product: try reader.get(Product.self, product))
    }
}
