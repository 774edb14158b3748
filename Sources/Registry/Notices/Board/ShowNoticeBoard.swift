public import Lifecycle

/// Who must be told what about a product, by when, and who has not provably been reached; exactly who must be told again after a change.
public struct ShowNoticeBoard: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.readInstalledBase

    /// How the notices of a product stand.
    public struct Answer: Sendable {
        /// What is due, late and not proven.
        public let board: NoticeBoard
        /// Names of the institutions in Japanese, by code.
        public let names: [String: String]
        /// Whether it can be shown that responsibility passed at EOS.
        public let handOvers: [HandOverReading]
        /// Whether customers hear early enough.
        public let leadTimes: [LeadTimeReading]
    }

    /// Code of the product.
    public var product: String

    /// A question about one product.
    public init(_ product: String) { self.product = product }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let life = try LifecycleLoader(reader).load(try reader.product(product))
        let facts = life.notices
        return Answer(
            board: life.board, names: Dictionary(facts.recipients.map { ($0.id, $0.name) }) { first, _ in first },
            handOvers: HandOverReading.all(facts), leadTimes: life.leadTimes)
    }
}
