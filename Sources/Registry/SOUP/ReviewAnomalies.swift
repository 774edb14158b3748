import Diagnostics

/// Records the evaluation of a SOUP item's anomaly list for a release. A release that was shipped long ago can be evaluated again, on a newer list;
/// earlier evaluations stay.
public struct ReviewAnomalies: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageComponents
    /// For which release.
    public var release: ReleaseReference
    /// The component.
    public var component: ComponentNameReference
    /// The component's version.
    public var version: String
    /// Where the list was found.
    public var listSource: String
    /// The date of the list.
    public var listDate: String
    /// What follows from it.
    public var conclusion: String
    /// Whether one of the anomalies could lead to a hazardous situation.
    public var isHazardous: Bool

    /// An evaluation.
    public init(
        _ release: ReleaseReference, _ component: ComponentNameReference, version: String, listSource: String, listDate: String, conclusion: String,
        isHazardous: Bool
    ) {
        self.release = release
        self.component = component
        self.version = version
        self.listSource = listSource
        self.listDate = listDate
        self.conclusion = conclusion
        self.isHazardous = isHazardous
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(release) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> AnomalyReview {
        var check = FieldCheck()
        check.text("version", version, limit: 120)
        check.text("list-source", listSource, limit: 1000)
        check.day("list-date", listDate)
        check.demand(
            !Moment.isDay(listDate) || listDate <= transaction.day, "list-date", ja: "先の日付です。", en: "is a day to come.")
        check.text("conclusion", conclusion, limit: 20_000)
        try check.finish()
        let stored = try transaction.release(release)
        let item = try transaction.soupItem(release.product, component)
        let versions = ReleaseUse.versions(try ReleaseUse.components(of: [item.name], in: stored.id, transaction)[item.name])
        guard versions.isEmpty || versions.contains(version) else {
            throw RegistryError.invalid([
                FieldProblem(
                    "version", ja: "このリリースのSBOMにある版は \(versions.joined(separator: ", ")) です。",
                    en: "the SBOM of this release has \(versions.joined(separator: ", ")).")
            ])
        }
        return try transaction.insert(
            AnomalyReview(
                release: stored.id, soupItem: item.id, version: version, listSource: listSource, listDate: listDate, conclusion: conclusion,
                isHazardous: isHazardous, reviewer: try transaction.ownID(), at: transaction.now))
    }
}
