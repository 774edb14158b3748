import Crypto
import Database
import Diagnostics
import Duties
import Foundation
import JSONStream

/// Puts a rule pack of the maker's own in, in place of the pack of its name: one of the maker's, or one that comes with Mimamori. One that does not fit is
/// refused with file, line and reason, and the rules stay as they are.
public struct InstallDutyPack: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.keepDutyRules
    /// The YAML.
    public var text: [UInt8]
    /// The file as the user named it.
    public var file: String

    /// A pack.
    public init(_ text: [UInt8], file: String) {
        self.text = text
        self.file = file
    }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> DutyPack {
        var check = FieldCheck()
        check.text("file", file, limit: 300)
        check.demand(
            text.count <= DutyPack.longest, "pack", ja: "1 MiB以下にしてください。", en: "must not be larger than 1 MiB.")
        try check.finish()
        let desk = try DutyDesk.current(transaction)
        let pack: RulePack
        do {
            pack = try RulePack.read(ByteBlock(text), file: file)
            _ = try desk.book.replacing(pack)
        } catch let error as any ExplainedError {
            throw RegistryError.invalid([FieldProblem("pack", ja: error.wording.japanese, en: error.wording.english)])
        }
        for old in try transaction.list(DutyPack.self, where: "name = ? AND ended_at IS NULL", [.text(pack.name)]) {
            try old.end(in: transaction)
        }
        return try transaction.insert(
            DutyPack(
                name: pack.name, version: pack.version, file: file, text: text, digest: Hexadecimal.text(SHA256.hash(data: Data(text))),
                person: transaction.actor().id, at: transaction.now))
    }
}

extension DutyPack {
    func end(in transaction: RegistryTransaction) throws {
        var ended = self
        ended.endedAt = transaction.now
        try transaction.update(ended)
    }
}
