import Database

/// The evaluations of anomaly lists that a release has for some SOUP items: which it has from earlier releases, and which of those a person must
/// confirm by evaluating again.
struct ItemReviews {
    /// By number of the item, newest first.
    private(set) var byItem: [Int: [AnomalyReview]] = [:]
    /// Numbers of those that were carried over.
    private(set) var inherited: Set<Int> = []
    /// Numbers of the carried ones whose grounds the difference between the releases touches: the component is no longer in the release exactly as it
    /// was where the evaluation was made. While the release has no SBOM there is no difference, and none.
    private(set) var toConfirm: Set<Int> = []

    static let sql = "release_id = ? AND soup_item_id IN (\(Portions.marks))"

    /// - Parameter used: the components of the items' names that the release uses, by name.
    init(of items: [SOUPItem], in release: Release, used: [Int: [ReleaseUse.Component]], _ reader: RegistryReader) throws {
        var all: [AnomalyReview] = []
        try Portions.forEach(items.map(\.id)) { some in
            all += try reader.list(AnomalyReview.self, where: Self.sql, [.integer(release.id)] + some, order: "soup_item_id, id")
        }
        byItem = Dictionary(grouping: all.reversed(), by: \.soupItem)
        let origins = try InheritedReviews.origins(of: all.map(\.id), reader)
        inherited = Set(origins.keys)
        guard try !origins.isEmpty && (!used.isEmpty || ReleaseUse.hasSBOM(release.id, reader)) else { return }
        let names = Dictionary(items.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        var untouched: [Int: Set<Int>] = [:]
        for review in all {
            guard let origin = origins[review.id] else { continue }
            if untouched[origin.release] == nil {
                untouched[origin.release] = try InheritanceGrounds.untouchedComponents(
                    from: reader.get(Release.self, origin.release), to: release, among: used.values.joined().map(\.id), in: reader)
            }
            let same = untouched[origin.release] ?? []
            // All that are called so in this version: where one of two came anew, nobody has evaluated that one.
            let meant = names[review.soupItem].flatMap { used[$0] }?.filter { $0.version == review.version } ?? []
            if meant.isEmpty || !meant.allSatisfy({ same.contains($0.id) }) { toConfirm.insert(review.id) }
        }
    }
}
