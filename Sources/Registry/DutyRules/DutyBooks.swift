import Diagnostics
import Duties
import JSONStream
import Synchronization

/// The book of the rules that come with Mimamori and packs of the maker's own, made once for as long as the packs stay the same.
enum DutyBooks {
    /// A book, and packs that do not fit in it (any more).
    struct Made: Sendable {
        var book = RuleBook.shipped
        /// By the pack's number, why it does not fit.
        var misfits: [Int: Wording] = [:]
    }

    private static let last = Mutex<(mark: [String], made: Made)?>(nil)

    /// - Parameters:
    ///   - mark: numbers and digests of the packs, in their order.
    ///   - packs: reads them, where the book is not there yet.
    static func book(_ mark: [String], _ packs: () throws -> [DutyPack]) throws -> Made {
        if mark.isEmpty { return Made() }
        if let last = last.withLock({ $0 }), last.mark == mark { return last.made }
        var made = Made()
        for pack in try packs() {
            do {
                made.book = try made.book.replacing(ByteBlock(pack.text), file: pack.file)
            } catch let error as any ExplainedError {
                made.misfits[pack.id] = error.wording
            }
        }
        last.withLock { [made] in $0 = (mark, made) }
        return made
    }
}
