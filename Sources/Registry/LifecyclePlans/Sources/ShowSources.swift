public import Duties
public import Lifecycle

/// The life cycles of sources that may be those of what a product relies on: what speaks for each, whether its dates count, and what is still to be
/// confirmed.
public struct ShowSources: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// One date of a source, in its words and in ours.
    public struct Term: Sendable {
        /// The source's word.
        public let field: String
        /// What it says.
        public let value: String
        /// What ends, in our words; nil for no end, or for a word that nobody has given a meaning.
        public let meaning: EndMeaning?
        /// The word is known: as an end, or as none.
        public let isKnown: Bool
        /// A person confirmed the meaning for this product.
        public let isConfirmed: Bool
        /// What the meaning stands on.
        public let basis: String?
    }

    /// A life cycle that may be meant.
    public struct Candidate: Sendable {
        /// The source's product, what speaks for it, and its series.
        public let candidate: SourceCandidate
        /// The dates of its series.
        public let terms: [Term]
        /// When it was read.
        public let read: CalendarDay
    }

    /// A thing that the product relies on, and the life cycles for it.
    public struct Entry: Sendable {
        /// Id of the resource, `component:openssl@3.0.7`.
        public let resource: String
        /// Under what decisions about it are kept, in all its versions: `component:openssl`.
        public let subject: String
        /// Its name with its version.
        public let name: String
        /// Best first.
        public let candidates: [Candidate]
        /// What persons decided, newest first, with their names.
        public let decisions: [(mapping: KeptSourceMapping, person: String)]
    }

    /// All of it.
    public struct Answer: Sendable {
        /// Things with a candidate or a decision.
        public let entries: [Entry]
        /// How many things there are about which no source was found to say anything.
        public let without: Int
        /// Whether anything was ever taken from a catalogue.
        public let isTaken: Bool
    }

    /// Code of the product.
    public var product: String

    /// A question about one product.
    public init(_ product: String) { self.product = product }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let shelf = try SourceShelf(reader)
        let found = try LifecycleResources(reader, today: try reader.today(), shelf).of(try reader.product(product))
        var entries: [Entry] = []
        for identity in found.identities {
            let candidates = shelf.candidates(for: identity)
            let decisions = shelf.decisions(about: identity)
            guard !candidates.isEmpty || !decisions.isEmpty else { continue }
            entries.append(
                Entry(
                    resource: identity.id, subject: EndSubject(identity.about.kind, identity.about.name).text,
                    name: identity.version.isEmpty ? identity.name : "\(identity.name) \(identity.version)",
                    candidates: candidates.map { Candidate(candidate: $0, terms: Self.terms($0, shelf.terms), read: shelf.day(of: $0.product)) },
                    decisions: try decisions.reversed().map { ($0, try reader.get(Person.self, $0.person).name) }))
        }
        return Answer(entries: entries, without: found.identities.count - entries.count, isTaken: !shelf.isEmpty)
    }

    private static func terms(_ candidate: SourceCandidate, _ table: TermTable) -> [Term] {
        guard let cycle = candidate.cycle else { return [] }
        return candidate.product.cycles[cycle].terms.map { term in
            let mapping = table.mapping(term.field, of: candidate.product.product, in: candidate.product.origin)
            return Term(
                field: term.field, value: term.value, meaning: mapping?.meaning, isKnown: mapping != nil, isConfirmed: mapping?.isConfirmed ?? false,
                basis: mapping?.basis)
        }
    }
}
