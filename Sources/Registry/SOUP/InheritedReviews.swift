import Database

/// The evaluations of anomaly lists that a release has from earlier ones, and which of them a person must confirm by evaluating again.
enum InheritedReviews {
    /// Where a carried evaluation was made.
    struct Origin {
        /// The evaluation that somebody made.
        let review: Int
        /// The release that it was made for.
        let release: Int
    }

    /// Of each carried evaluation of a release, by its number, where it was made.
    static func origins(of release: Release, _ reader: RegistryReader) throws -> [Int: Origin] {
        var origins: [Int: Origin] = [:]
        try reader.connection.forEach(
            """
            SELECT a.id AS id, m.id AS made, m.release_id AS release_id FROM anomaly_review a
            JOIN link l ON l.from_kind = ? AND l.from_id = a.id AND l.role = ? AND l.to_kind = ? JOIN anomaly_review m ON m.id = l.to_id
            WHERE a.release_id = ?
            """,
            [
                .text(SubjectKind.anomalyReview.rawValue), .text(LinkRole.inherited.rawValue), .text(SubjectKind.anomalyReview.rawValue),
                .integer(release.id),
            ]
        ) { origins[try $0.int("id")] = Origin(review: try $0.int("made"), release: try $0.int("release_id")) }
        return origins
    }

    /// Numbers of the carried evaluations whose grounds the difference between the releases touches: the component is no longer in the release exactly
    /// as it was where the evaluation was made. While the release has no SBOM there is no difference, and none.
    static func toConfirm(
        _ reviews: [AnomalyReview], _ origins: [Int: Origin], names: [Int: Int], in release: Release, _ reader: RegistryReader
    ) throws -> Set<Int> {
        if origins.isEmpty { return [] }
        let present = try SOUPUse.components(of: release, reader)
        if try present.isEmpty && !SOUPUse.hasSBOM(release, reader) { return [] }
        var untouched: [Int: Set<Int>] = [:]
        var doubtful: Set<Int> = []
        for review in reviews {
            guard let origin = origins[review.id] else { continue }
            if untouched[origin.release] == nil {
                untouched[origin.release] = try InheritanceGrounds.untouchedComponents(
                    from: reader.get(Release.self, origin.release), to: release, in: reader)
            }
            let same = untouched[origin.release] ?? []
            // All that are called so in this version: where one of two came anew, nobody has evaluated that one.
            let meant = present.filter { $0.name == names[review.soupItem] && $0.version == review.version }
            if meant.isEmpty || !meant.allSatisfy({ same.contains($0.id) }) { doubtful.insert(review.id) }
        }
        return doubtful
    }
}
