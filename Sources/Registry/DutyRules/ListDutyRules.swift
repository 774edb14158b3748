import Database
public import Diagnostics
public import Duties

/// The rules of duties that hold at this desk, who compared which with its source, and the maker's own packs.
public struct ListDutyRules: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// A rule.
    public struct Entry: Sendable {
        /// The rule.
        public let rule: DutyRule
        /// May its dates be relied on?
        public let verification: VerificationState
    }

    /// A pack of the maker's own.
    public struct Pack: Sendable {
        /// The pack.
        public let pack: DutyPack
        /// Handle of who put it in.
        public let author: String
        /// Why it does not fit any more and is left out; nil for one that holds.
        public let misfit: Wording?
    }

    /// What there is.
    public struct Answer: Sendable {
        /// The book, for the words of its rules.
        public let book: RuleBook
        /// Its rules, in its order.
        public let rules: [Entry]
        /// Packs that are in, in the order in which they came.
        public let packs: [Pack]
    }

    /// A question.
    public init() {}

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let desk = try DutyDesk.current(reader)
        let packs = try reader.list(DutyPack.self, where: "ended_at IS NULL").map { pack in
            Pack(pack: pack, author: try reader.get(Person.self, pack.person).handle, misfit: desk.misfits[pack.id])
        }
        let rules = desk.book.rules.map { Entry(rule: $0, verification: DutyEngine.verification(of: $0, by: desk.verifications)) }
        return Answer(book: desk.book, rules: rules, packs: packs)
    }
}
