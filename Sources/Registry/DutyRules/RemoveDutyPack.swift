import Diagnostics
import Duties
import JSONStream

/// Takes a rule pack of the maker's own out; what comes with Mimamori under its name holds again.
public struct RemoveDutyPack: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.keepDutyRules
    /// Its name.
    public var name: String

    /// The pack of this name.
    public init(_ name: String) { self.name = name }

    /// Does it.
    ///
    /// - Throws: ``RegistryError/forbiddenByState(_:)`` where another pack needs it.
    public func perform(in transaction: RegistryTransaction) throws -> DutyPack {
        let active = try transaction.list(DutyPack.self, where: "ended_at IS NULL")
        guard let pack = active.first(where: { $0.name == name }) else { throw RegistryError.notFound(.dutyPack, name) }
        let misfits = try DutyDesk.current(transaction).misfits
        do {
            var book = RuleBook.shipped
            // Those that do not fit anyhow hold nobody back.
            for other in active where other.id != pack.id && misfits[other.id] == nil {
                book = try book.replacing(ByteBlock(other.text), file: other.file)
            }
        } catch let error as any ExplainedError {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "ほかの規則の組がこれを使っています。\(error.wording.japanese)", en: "another pack needs it. \(error.wording.english)"))
        }
        try pack.end(in: transaction)
        return try transaction.get(DutyPack.self, pack.id)
    }
}
