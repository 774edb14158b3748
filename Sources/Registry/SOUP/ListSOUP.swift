import Database
import SBOM

/// The SOUP list of a release: every item of the product with the versions that the release has, the evaluations and what is still missing.
public struct ListSOUP: Query {
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
    }

    /// The list.
    public struct Answer: Sendable {
        /// Items by title.
        public let entries: [Entry]
        /// Components of the release, not known to be in-house, that stand for no item: the first of them.
        public let unregistered: [String]
        /// How many of those there are.
        public let unregisteredCount: Int
    }

    /// Which release.
    public var release: ReleaseReference
    /// Only items with something missing.
    public var withGapsOnly: Bool
    /// Most names of unregistered components.
    public var limit: Int

    /// A question about one release.
    public init(_ release: ReleaseReference, withGapsOnly: Bool = false, limit: Int = 200) {
        self.release = release
        self.withGapsOnly = withGapsOnly
        self.limit = limit
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(release) }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let release = try reader.release(release)
        let versions = try SOUPUse.versions(of: release.id, reader)
        let all = try reader.list(AnomalyReview.self, where: "release_id = ?", [.integer(release.id)], order: "id DESC")
        let items = try reader.list(SOUPItem.self, where: "product_id = ?", [.integer(release.product)], order: "title, id")
        let nameOf = Dictionary(items.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let origins = try InheritedReviews.origins(of: release, reader)
        let doubtful = try InheritedReviews.toConfirm(all, origins, names: nameOf, in: release, reader)
        let reviews = Dictionary(grouping: all, by: \.soupItem)
        let today = String(reader.now.prefix(10))
        let entries = items.map { item in
            let (used, reviewed) = (versions[item.name] ?? [], reviews[item.id] ?? [])
            let numbers = Set(reviewed.map(\.id))
            return Entry(
                item: item, versions: used, reviews: reviewed, inherited: numbers.intersection(origins.keys),
                toConfirm: numbers.intersection(doubtful),
                gaps: Self.gaps(item, used, reviewed, toConfirm: doubtful, today))
        }
        let (names, count) = try SOUPUse.unregistered(release, limit: limit, reader)
        return Answer(entries: withGapsOnly ? entries.filter { !$0.gaps.isEmpty } : entries, unregistered: names, unregisteredCount: count)
    }

    static func gaps(_ item: SOUPItem, _ versions: [String], _ reviews: [AnomalyReview], toConfirm: Set<Int>, _ today: String) -> [SOUPGap] {
        var gaps: [SOUPGap] = []
        // What the maker made itself has its requirements and its problem reports elsewhere; identification and support hold for all.
        let isSOUP = item.origin != .inHouse
        if isBlank(item.manufacturer) { gaps.append(.noManufacturer) }
        if isBlank(item.designator) { gaps.append(.noDesignator) }
        if isSOUP, isBlank(item.functional), isBlank(item.performance) { gaps.append(.noRequirements) }
        if isSOUP, isBlank(item.platform) { gaps.append(.noPlatform) }
        if versions.isEmpty { gaps.append(.notInSBOM) }
        if isSOUP {
            let reviewed = Set(reviews.map(\.version))
            let sound = Set(reviews.filter { !toConfirm.contains($0.id) }.map(\.version))
            for version in versions where !sound.contains(version) {
                gaps.append(reviewed.contains(version) ? .reviewToConfirm(version: version) : .noAnomalyReview(version: version))
            }
        }
        if item.supportLevel == .ended || item.supportUntil.map({ $0 < today }) == true {
            gaps.append(.supportEnded)
        } else if item.supportLevel == nil, item.supportUntil == nil {
            gaps.append(.supportUnknown)
        }
        return gaps
    }

    private static func isBlank(_ text: String?) -> Bool { text?.allSatisfy(\.isWhitespace) ?? true }
}
