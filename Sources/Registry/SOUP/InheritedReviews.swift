import Database

/// The evaluations of anomaly lists that a release has from earlier ones.
enum InheritedReviews {
    /// Where a carried evaluation was made.
    struct Origin {
        /// The evaluation that somebody made.
        let review: Int
        /// The release that it was made for.
        let release: Int
    }

    private static let review = SQLValue.text(SubjectKind.anomalyReview.rawValue)

    static let sql = """
        SELECT l.from_id AS id, m.id AS made, m.release_id AS release_id FROM link l JOIN anomaly_review m ON m.id = l.to_id
        WHERE l.from_kind = ? AND l.from_id IN (\(Portions.marks)) AND l.to_kind = ? AND l.role = ?
        """

    /// Of those of these evaluations that were carried over, by number, where they were made.
    static func origins(of reviews: [Int], _ reader: RegistryReader) throws -> [Int: Origin] {
        var origins: [Int: Origin] = [:]
        try Portions.forEach(reviews) { some in
            try reader.connection.forEach(sql, [review] + some + [review, .text(LinkRole.inherited.rawValue)]) { row in
                origins[try row.int("id")] = Origin(review: try row.int("made"), release: try row.int("release_id"))
            }
        }
        return origins
    }
}
