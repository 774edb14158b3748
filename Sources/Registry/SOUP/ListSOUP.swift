import Database
import SBOM

/// The SOUP list of a release: the items of the product, by title, with the versions that the release has, the evaluations and what is still missing.
/// What the release has beside them, ``ListUnregisteredSOUP`` tells.
public struct ListSOUP: PagedQuery {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// An item in a release.
    public struct Entry: Sendable {
        /// The item.
        public let item: SOUPItem
        /// The versions that the SBOMs of the release have; more than one where they differ.
        public let versions: [String]
        /// Evaluations of anomaly lists for this release, newest first.
        public let reviews: [AnomalyReview]
        /// Numbers of those that were carried over from an earlier release.
        public let inherited: Set<Int>
        /// Numbers of those whose grounds have changed since: somebody must evaluate again.
        public let toConfirm: Set<Int>
        /// What is missing.
        public let gaps: [SOUPGap]

        /// Its place in the list, for the next page.
        public var position: Position { Position(title: item.title, id: item.id) }
    }

    /// A place in the list.
    public struct Position: Sendable, Hashable {
        let title: String
        let id: Int
    }

    /// Which release.
    public var release: ReleaseReference
    /// Only items with something missing.
    public var withGapsOnly: Bool
    /// Only behind this place, for the next page.
    public var after: Position?
    /// Most items.
    public var limit: Int

    /// A page of the SOUP list of a release.
    public init(_ release: ReleaseReference, withGapsOnly: Bool = false, after: Position? = nil, limit: Int = 1000) {
        self.release = release
        self.withGapsOnly = withGapsOnly
        self.after = after
        self.limit = limit
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(release) }

    /// Makes it the question for the page behind this entry.
    public mutating func goOn(behind last: Entry) { after = last.position }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        let release = try reader.release(release)
        let limit = max(1, limit)
        var (after, found) = (after, [Entry]())
        // Whether something is missing about an item is not kept: items are looked at until the page is full.
        while found.count < limit {
            let items = try items(of: release, after, limit, reader)
            let entries = try Self.entries(items, in: release, reader)
            found += entries.lazy.filter { !withGapsOnly || !$0.gaps.isEmpty }.prefix(limit - found.count)
            guard items.count == limit else { break }
            after = entries.last?.position
        }
        return found
    }

    private func items(of release: Release, _ after: Position?, _ limit: Int, _ reader: RegistryReader) throws -> [SOUPItem] {
        var arguments: [SQLValue] = [.integer(release.product)]
        if let after { arguments += [.text(after.title), .integer(after.id)] }
        return try reader.list(SOUPItem.self, where: Self.condition(isFirst: after == nil), arguments, order: "title, id", limit: limit)
    }

    static func condition(isFirst: Bool) -> String { "product_id = ?\(isFirst ? "" : " AND (title, id) > (?, ?)")" }

    private static func entries(_ items: [SOUPItem], in release: Release, _ reader: RegistryReader) throws -> [Entry] {
        let used = try ReleaseUse.components(of: items.map(\.name), in: release.id, reader)
        let reviews = try ItemReviews(of: items, in: release, used: used, reader)
        let today = reader.day
        return items.map { item in
            let versions = ReleaseUse.versions(used[item.name])
            let reviewed = reviews.byItem[item.id] ?? []
            let numbers = Set(reviewed.map(\.id))
            return Entry(
                item: item, versions: versions, reviews: reviewed, inherited: numbers.intersection(reviews.inherited),
                toConfirm: numbers.intersection(reviews.toConfirm),
                gaps: SOUPGap.of(item, versions, reviewed, toConfirm: reviews.toConfirm, today: today))
        }
    }
}
