/// What a new look at an inventory brought.
public struct MatchDifference: Sendable, Equatable {
    /// One answer for one component.
    public struct Entry: Sendable, Hashable {
        /// Key of the component.
        public var component: String
        /// The answer.
        public var match: StoredMatch
    }

    /// Answers about vulnerabilities that had none for the component.
    public var appeared: [Entry] = []
    /// Answers that are no longer there.
    public var ended: [Entry] = []
    /// Answers about the same vulnerability that read otherwise, before and after.
    public var changed: [(before: Entry, after: Entry)] = []

    /// Same entries.
    public static func == (left: Self, right: Self) -> Bool {
        left.appeared == right.appeared && left.ended == right.ended && left.changed.elementsEqual(right.changed) { $0 == $1 }
    }

    /// From `before` to `after`, components in the order of their first mention; answers of entries of an SBOM with the same identity are taken together.
    public init(from before: [ComponentMatches], to after: [ComponentMatches]) {
        let old = Self.byComponent(before)
        let new = Self.byComponent(after)
        var seen: Set<String> = []
        for key in (before + after).map(\.component) where seen.insert(key).inserted {
            var rest = old[key] ?? []
            for match in new[key] ?? [] {
                guard let place = rest.firstIndex(where: match.isSameFlaw) else {
                    appeared.append(Entry(component: key, match: match))
                    continue
                }
                let earlier = rest.remove(at: place)
                if earlier != match { changed.append((Entry(component: key, match: earlier), Entry(component: key, match: match))) }
            }
            ended += rest.map { Entry(component: key, match: $0) }
        }
    }

    /// Whether nothing is different.
    public var isEmpty: Bool { appeared.isEmpty && ended.isEmpty && changed.isEmpty }

    private static func byComponent(_ all: [ComponentMatches]) -> [String: [StoredMatch]] {
        Dictionary(all.map { ($0.component, $0.matches) }) { first, second in first + second.filter { !first.contains($0) } }
    }
}
