import Database
public import PSIRT

/// Findings to be judged, over the portfolio or a part of it, worst first, a page at a time.
///
/// Which findings stand on a page is told by indexes alone (``TriageCandidates``), whatever their number; only those are read in full.
public struct ListTriage: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// Only those of the product of this code.
    public var product: String?
    /// Only those of this release.
    public var release: ReleaseReference?
    /// What matching says.
    public var states: Set<FindingState>
    /// What counts of them.
    public var standings: Set<AnalysisStatus>
    /// Only what is known to be exploited.
    public var isExploited: Bool
    /// Only with a score in this part of the scale.
    public var band: ScoreBand?
    /// Only of the vulnerability of this id.
    public var vulnerability: String?
    /// Only of components of this name.
    public var component: String?
    /// Only those that a person must confirm.
    public var isToConfirm: Bool
    /// Only those of which the newest analysis clears them and waits for a second person.
    public var queue: ReviewQueue?
    /// Only those to be looked at again by this day.
    public var reviewBy: String?
    /// Only behind this place, for the next page.
    public var after: ListFindings.Position?
    /// Most entries.
    public var limit: Int

    /// A page of what is to be judged: all that nobody has cleared or fixed.
    public init(
        product: String? = nil, release: ReleaseReference? = nil, states: Set<FindingState> = [.open, .question],
        standings: Set<AnalysisStatus> = [.underInvestigation, .affected], isExploited: Bool = false, band: ScoreBand? = nil,
        vulnerability: String? = nil, component: String? = nil, isToConfirm: Bool = false, queue: ReviewQueue? = nil, reviewBy: String? = nil,
        after: ListFindings.Position? = nil, limit: Int = 100
    ) {
        self.product = product
        self.release = release
        self.states = states
        self.standings = standings
        self.isExploited = isExploited
        self.band = band
        self.vulnerability = vulnerability
        self.component = component
        self.isToConfirm = isToConfirm
        self.queue = queue
        self.reviewBy = reviewBy
        self.after = after
        self.limit = limit
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope {
        if let release { return try reader.scope(release) }
        return try product.map { try reader.product($0).scope } ?? .anything
    }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [TriageEntry] {
        var check = FieldCheck()
        check.day("review-by", reviewBy)
        try check.finish()
        let today = reader.day
        let places = try TriageCandidates(self, reader).page(max(1, limit))
        let entries = try TriageEntry.read(places.map(\.id), today: today, reader)
        return places.compactMap { entries[$0.id] }
    }
}
