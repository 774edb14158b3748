import Database

/// Carries the evaluations of anomaly lists over to a cloned release: of each SOUP item and version the newest, with its reviewer and its date.
///
/// A link of the role `inherited` leads from each copy to the evaluation that somebody really made, over any number of clones: whether its grounds
/// still hold is told by the releases of those two (``ItemReviews``).
public struct AnomalyReviewInheritance: ReleaseInheritance {
    /// The one there is.
    public init() {}

    /// Carries forward.
    public func carry(from old: Release, to new: Release, in transaction: RegistryTransaction) throws -> Int {
        let reviews = try transaction.list(AnomalyReview.self, where: "release_id = ?", [.integer(old.id)], order: "id DESC")
        let made = try InheritedReviews.origins(of: reviews.map(\.id), transaction)
        var seen: Set<[String]> = []
        var count = 0
        for review in reviews {
            guard seen.insert([String(review.soupItem), review.version]).inserted else { continue }
            var copy = review
            copy.release = new.id
            copy = try transaction.insert(copy)
            try transaction.insert(Link(.anomalyReview, copy.id, .inherited, .anomalyReview, made[review.id]?.review ?? review.id))
            count += 1
        }
        return count
    }
}
