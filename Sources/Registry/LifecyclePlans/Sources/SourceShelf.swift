import Duties
import Lifecycle

/// The life cycles of sources that were taken, the mappings that persons kept, and what persons said that the sources' words mean.
struct SourceShelf {
    private struct Key: Hashable {
        let kind: EndSubject.Kind
        let name: String
    }

    private struct Name: Hashable {
        let origin: EndOrigin
        let product: String
    }

    /// What sources' words mean.
    let terms: TermTable
    private let matcher: SourceMatcher
    private let mappings: [Key: [KeptSourceMapping]]
    private let read: [Name: CalendarDay]

    /// Nothing was ever taken.
    var isEmpty: Bool { read.isEmpty }

    init(_ reader: RegistryReader) throws {
        var names: [Int: String] = [:]
        func name(_ person: Int) throws -> String {
            if let known = names[person] { return known }
            let name = try reader.get(Person.self, person).name
            names[person] = name
            return name
        }
        let sources = try reader.list(KeptSource.self, where: "replaced_at IS NULL")
        let kept = sources.isEmpty ? [] : try reader.list(KeptSourceMapping.self)
        let words = sources.isEmpty ? [] : try reader.list(KeptSourceWord.self)
        matcher = SourceMatcher(try sources.map { try $0.engine() }, kept: try kept.map { try $0.engine(by: try name($0.person)) })
        terms = TermTable(confirmed: try words.map { try $0.engine(by: try name($0.person)) })
        mappings = Dictionary(grouping: kept) { Key(kind: $0.subject, name: $0.name) }
        read = Dictionary(
            try sources.map { (Name(origin: $0.origin, product: $0.product), try LifecycleText.day($0.readOn)) }, uniquingKeysWith: { $1 })
    }

    /// The decisions about a thing, oldest first.
    func decisions(about identity: SourceIdentity) -> [KeptSourceMapping] {
        (mappings[Key(kind: identity.about.kind, name: identity.about.name)] ?? []).filter { $0.about.covers(identity.version) }
    }

    /// What may be its life cycle, best first.
    func candidates(for identity: SourceIdentity) -> [SourceCandidate] { isEmpty ? [] : matcher.candidates(for: subject(identity)) }

    /// What the usable candidates say.
    func statements(for identity: SourceIdentity) -> [EndStatement] {
        isEmpty ? [] : matcher.statements(for: subject(identity), terms: terms) { day(of: $0) }
    }

    /// When the life cycle of a source's product was read.
    func day(of product: SourceProduct) -> CalendarDay {
        // Every product of the matcher stands in the table; the first day there is would make it the oldest.
        read[Name(origin: product.origin, product: product.product)] ?? CalendarDay(number: 0)
    }

    /// The more special of two mappings comes later, so that of one day it counts.
    private func subject(_ identity: SourceIdentity) -> SourceSubject {
        let about = Set(decisions(about: identity).map(\.about)).sorted { ($0.cycle.utf8.count, $0.text) < ($1.cycle.utf8.count, $1.text) }
        return identity.engine(also: about.map(\.text))
    }
}
