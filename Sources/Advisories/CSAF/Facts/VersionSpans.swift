import PackageURL
import Versions

/// The versions of a `product_version_range` as spans between bounds, to see which ranges overlap (2.1 sections 6.2.50, 6.3.19).
struct VersionSpans {
    /// A version at which a span begins or ends.
    struct Bound {
        let version: String
        let isInside: Bool
    }

    /// From one bound to the other; without a bound, without end.
    struct Span {
        let lower: Bound?
        let upper: Bound?
    }

    /// True for a vers, false for a vls, which is a vers without a scheme and read in the generic order.
    let isVers: Bool
    /// Name of the scheme.
    let scheme: String
    private let order: VersionScheme
    let spans: [Span]
    private let matcher: RangeMatcher

    /// Nil for what is neither vers nor vls, or of a scheme whose order is not known.
    init?(_ text: String) {
        isVers = text.hasPrefix("vers:")
        guard let range = try? VERS(parsing: isVers ? text : "vers:generic/" + text), let canonical = try? range.canonical(),
            let matcher = try? RangeMatcher(range)
        else { return nil }
        self.matcher = matcher
        scheme = canonical.scheme
        order = VersionScheme.named(canonical.scheme) ?? .generic
        spans = canonical.scheme == "none" ? [] : Self.spans(canonical)
    }

    private static func spans(_ range: VERS) -> [Span] {
        guard !range.isAny else { return [Span(lower: nil, upper: nil)] }
        var found: [Span] = []
        let first = range.constraints.first { $0.comparator != .notEqual && $0.comparator != .equal }
        let hasIncluded = range.constraints.contains { $0.comparator != .notEqual }
        // Nothing but exclusions, or an upper bound first: the range begins at the first version of all.
        var isOpen = !hasIncluded || first?.comparator == .less || first?.comparator == .lessOrEqual
        var lower: Bound?
        for constraint in range.constraints {
            let version = constraint.version
            switch constraint.comparator {
            case .equal:
                let bound = Bound(version: version, isInside: true)
                found.append(Span(lower: bound, upper: bound))
            case .greater, .greaterOrEqual:
                lower = Bound(version: version, isInside: constraint.comparator == .greaterOrEqual)
                isOpen = true
            case .less, .lessOrEqual:
                found.append(Span(lower: lower, upper: Bound(version: version, isInside: constraint.comparator == .lessOrEqual)))
                isOpen = false
                lower = nil
            case .notEqual where isOpen:
                let bound = Bound(version: version, isInside: false)
                found.append(Span(lower: lower, upper: bound))
                lower = bound
            default: continue
            }
        }
        if isOpen { found.append(Span(lower: lower, upper: nil)) }
        return found
    }

    /// Is there a version in both? False as well for ranges whose orders are not the same: then nothing can be said.
    func overlaps(_ other: VersionSpans) -> Bool {
        guard isVers == other.isVers, scheme == other.scheme else { return false }
        return spans.contains { span in other.spans.contains { reaches(span.lower, $0.upper) && reaches($0.lower, span.upper) } }
    }

    /// Does a span that begins at `lower` begin before one that ends at `upper` is over?
    private func reaches(_ lower: Bound?, _ upper: Bound?) -> Bool {
        guard let lower, let upper, let result = try? order.compare(lower.version, upper.version) else { return true }
        return result == .less || result == .same && lower.isInside && upper.isInside
    }

    /// Is the version in the range? False for what is no version of the scheme.
    func contains(_ version: String) -> Bool { (try? matcher.contains(version)) ?? false }
}
