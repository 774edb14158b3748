import PackageURL
import Versions

/// The versions that a component without a version may have.
struct PossibleVersions {
    /// The range as the SBOM gives it.
    let text: String
    /// The order of its versions.
    let scheme: VersionScheme
    private let intervals: [VersionIntervals.Interval]

    /// nil where the SBOM gives no range, or one that cannot be read, or of versions in another order than the package's.
    init?(_ component: InventoryComponent, _ identity: PackageIdentity) {
        guard let text = component.versionRange, let range = try? VERS(parsing: text).canonical(), let scheme = identity.scheme,
            range.isAny || VersionScheme.named(range.scheme) == scheme
        else { return nil }
        self.text = text
        self.scheme = scheme
        intervals = VersionIntervals(range).intervals
        if intervals.isEmpty { return nil }
    }

    /// A version that is in it for certain.
    var member: String? {
        for interval in intervals {
            for bound in [interval.lower, interval.upper] { if let bound, bound.isIncluded { return bound.version } }
        }
        return nil
    }

    /// How much of it is affected by what a record says of the package; nil where its versions cannot be compared.
    func share(in view: AffectedView) throws(CatalogError) -> VersionSpans.Share? {
        var (ranges, versions) = try view.ranges()
        var affected: [VersionSpans.Span] = []
        for range in ranges {
            guard (range.scheme ?? view.scheme ?? scheme) == scheme else { return nil }
            affected += Self.spans(range)
        }
        for version in try versions.texts() { affected.append(VersionSpans.Span(lower: (version, true), upper: (version, true))) }
        let own = intervals.map { interval in
            VersionSpans.Span(
                lower: interval.lower.map { ($0.version, $0.isIncluded) }, upper: interval.upper.map { ($0.version, $0.isIncluded) })
        }
        return try? VersionSpans.share(of: own, in: affected, scheme)
    }

    /// The affected spans of a range, whose events stand in order. Of versions from a limit on nothing is said.
    private static func spans(_ range: AffectedView.Range) -> [VersionSpans.Span] {
        var spans: [VersionSpans.Span] = []
        var isOpen = false
        var lower: (version: String, isInclusive: Bool)?
        for event in range.events {
            let version = String(decoding: event.version, as: UTF8.self)
            switch event.kind {
            case .introduced, .introducedAfter:
                guard !isOpen else { continue }
                isOpen = true
                lower = event.kind == .introduced && version == "0" ? nil : (version, event.kind == .introduced)
            case .limit where version == "*": continue
            case .fixed, .lastAffected, .limit:
                guard isOpen else { continue }
                isOpen = false
                spans.append(VersionSpans.Span(lower: lower, upper: (version, event.kind == .lastAffected)))
            }
        }
        if isOpen { spans.append(VersionSpans.Span(lower: lower, upper: nil)) }
        return spans
    }
}
