public import Database

/// That somebody evaluated the anomaly list of a SOUP item for the version that a release has (JIS T 2304, 7.1.3).
public struct AnomalyReview: Record {
    /// What it is.
    public static let kind = SubjectKind.anomalyReview
    /// Its columns.
    public static let columns = [
        "release_id", "soup_item_id", "version", "list_source", "list_date", "conclusion", "hazardous", "reviewer_id", "reviewed_at",
    ]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// For which release.
    public var release: Int
    /// Of which item.
    public var soupItem: Int
    /// The item's version that was evaluated.
    public var version: String
    /// Where the list was found.
    public var listSource: String
    /// The date of the list.
    public var listDate: String
    /// What follows from it.
    public var conclusion: String
    /// Whether one of the anomalies could lead to a hazardous situation (7.1.2).
    public var isHazardous: Bool
    /// Who evaluated it.
    public var reviewer: Int
    /// When, RFC 3339 UTC.
    public var reviewedAt: String

    /// What people call it.
    public var label: String { version }

    init(
        release: Int, soupItem: Int, version: String, listSource: String, listDate: String, conclusion: String, isHazardous: Bool, reviewer: Int,
        at: String
    ) {
        self.release = release
        self.soupItem = soupItem
        self.version = version
        self.listSource = listSource
        self.listDate = listDate
        self.conclusion = conclusion
        self.isHazardous = isHazardous
        self.reviewer = reviewer
        reviewedAt = at
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        release = try row.int("release_id")
        soupItem = try row.int("soup_item_id")
        version = try row.text("version")
        listSource = try row.text("list_source")
        listDate = try row.text("list_date")
        conclusion = try row.text("conclusion")
        isHazardous = try row.flag("hazardous")
        reviewer = try row.int("reviewer_id")
        reviewedAt = try row.text("reviewed_at")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(release), .integer(soupItem), .text(version), .text(listSource), .text(listDate), .text(conclusion), .flag(isHazardous),
            .integer(reviewer), .text(reviewedAt),
        ]
    }
}
