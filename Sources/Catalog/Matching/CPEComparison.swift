import CPE
import Versions

/// Compares one criterion with one component's CPE.
enum CPEComparison {
    enum Outcome {
        /// The component is what the criterion means; exact if a version or a bound said so, not merely "all versions".
        case applies(isExact: Bool)
        case differs
        case noVersion
        case notComparable(String)
    }

    /// - Parameter hasPlatform: whether the criterion is about a product on a platform: there NVD writes `-` for the product of that platform, whatever its version.
    static func compare(_ criterion: CPEStatementView.Criterion, _ candidate: CPECandidate, hasPlatform: Bool = false) -> Outcome {
        guard criterion.isSimple, let key = candidate.key else { return compareNames(criterion, candidate, hasPlatform: hasPlatform) }
        guard criterion.product.count == key.utf8.count, criterion.product.isSame(as: key.utf8.span) else { return .differs }
        if criterion.hasBounds { return inBounds(criterion, candidate) }
        if let version = criterion.version { return isVersion(version, candidate) }
        // "*" is every version. "-" says nothing of versions: NVD writes it for platforms whatever their version.
        let isAny = criterion.release.first == UInt8(ascii: "*")
        return isAny || !criterion.isVulnerable || hasPlatform ? .applies(isExact: false) : againstNoVersion(candidate)
    }

    /// A vulnerable product with the version `-`: that is the same as `-`, and no version that is known (NISTIR 7696, table 6-2). NVD's dictionary
    /// has devices with `-` where they have versions too, so of those a version tells nothing.
    private static func againstNoVersion(_ candidate: CPECandidate) -> Outcome {
        if candidate.name.version.isNotApplicable { return .applies(isExact: false) }
        guard let version = candidate.version else { return .noVersion }
        return candidate.part == .hardware ? .notComparable(version) : .differs
    }

    /// The long way, for names with wildcards or more than a version.
    private static func compareNames(_ criterion: CPEStatementView.Criterion, _ candidate: CPECandidate, hasPlatform: Bool) -> Outcome {
        guard let name = try? CPE(parsing: criterion.name) else { return .differs }
        if !criterion.hasBounds, let outcome = CPEUpdate.outcome(name, candidate) { return outcome }
        // A build's version is not the one that a record names.
        if candidate.isBuild, !criterion.hasBounds, let stated = name.version.literal, let own = candidate.version {
            guard name.applies(to: candidate.name, ignoringVersion: true) else { return .differs }
            return (try? VersionScheme.generic.compare(own, stated)) == .same ? .applies(isExact: true) : .differs
        }
        if criterion.hasBounds {
            return name.applies(to: candidate.name, ignoringVersion: true) ? inBounds(criterion, candidate) : .differs
        }
        if name.version.isNotApplicable {
            guard let unversioned = try? name.replacing(.version, with: .any), unversioned.applies(to: candidate.name) else { return .differs }
            return !criterion.isVulnerable || hasPlatform ? .applies(isExact: false) : againstNoVersion(candidate)
        }
        guard name.applies(to: candidate.name) else { return .differs }
        guard !name.version.isAny, candidate.name.version.isAny else { return .applies(isExact: !name.version.isAny) }
        // The name leaves the version open: what the SBOM says beside it counts.
        guard let own = candidate.version else { return .noVersion }
        if let stated = name.version.literal {
            return (try? VersionScheme.generic.compare(own, stated)) == .same ? .applies(isExact: true) : .differs
        }
        guard let version = try? CPEAttribute(literal: own), let full = try? candidate.name.replacing(.version, with: version) else {
            return .noVersion
        }
        return name.applies(to: full) ? .applies(isExact: true) : .differs
    }

    private static func isVersion(_ version: CPEStatementView.Bytes, _ candidate: CPECandidate) -> Outcome {
        // The name itself says version and update apart; a criterion without an update speaks of the bare version.
        guard let own = candidate.isBuild ? candidate.version : candidate.name.version.literal ?? candidate.version else { return .noVersion }
        if version.elementsEqual(own.utf8) { return .applies(isExact: true) }
        if candidate.isOpen { return .notComparable(own) }
        return order(own, version) == .same ? .applies(isExact: true) : .differs
    }

    private static func inBounds(_ criterion: CPEStatementView.Criterion, _ candidate: CPECandidate) -> Outcome {
        guard let version = candidate.version else { return .noVersion }
        if candidate.isOpen {
            // What is called just so is one version, however it looks.
            guard let lower = criterion.lower, let upper = criterion.upper, criterion.lowerIncluded, criterion.upperIncluded,
                lower.elementsEqual(version.utf8), upper.elementsEqual(version.utf8)
            else { return .notComparable(version) }
            return .applies(isExact: true)
        }
        if let lower = criterion.lower {
            guard let order = order(version, lower) else { return .notComparable(version) }
            if order == .less || order == .same && !criterion.lowerIncluded { return .differs }
        }
        if let upper = criterion.upper {
            let isBranch = BranchEnd.isOne(upper.span)
            guard let order = isBranch ? BranchEnd.order(version.utf8.span, upper.span, .generic) : order(version, upper) else {
                return .notComparable(version)
            }
            if order == .greater || order == .same && !criterion.upperIncluded { return .differs }
        }
        return .applies(isExact: true)
    }

    /// NVD names no order for its bounds; the generic one is documented in docs/decisions.
    private static func order(_ version: String, _ bound: CPEStatementView.Bytes) -> VersionOrdering? {
        try? VersionScheme.generic.compare(version.utf8.span, bound.span)
    }

    static func part(_ criterion: CPEStatementView.Criterion) -> CPE.Part? {
        // "cpe:2.3:" is eight bytes; the part is the ninth.
        switch criterion.product.dropFirst(8).first {
        case UInt8(ascii: "a"): .application
        case UInt8(ascii: "o"): .operatingSystem
        case UInt8(ascii: "h"): .hardware
        default: nil
        }
    }

    /// The software that the criterion's product is for; a simple criterion names none.
    static func targetSoftware(_ criterion: CPEStatementView.Criterion) -> String? {
        guard !criterion.isSimple, let name = try? CPE(parsing: criterion.name) else { return nil }
        return name.targetSw.literal
    }

    static func name(_ criterion: CPEStatementView.Criterion) -> String {
        var text = criterion.name
        while text.hasSuffix(":*") { text.removeLast(2) }
        let bounds = bounds(criterion)
        return bounds.isEmpty ? text : text + " " + bounds
    }

    static func words(_ criterion: CPEStatementView.Criterion, _ candidate: CPECandidate) -> String { name(criterion) }

    /// The first version behind the criterion's that is not affected. Where another of the node's begins at its end, as around a version that is
    /// taken out (`!=1.5`), it is
    /// behind that one.
    static func fix(_ criterion: CPEStatementView.Criterion, in node: CPEStatementView.Node) -> String? {
        var last = criterion
        for _ in node.criteria {
            guard let upper = last.upper, !last.upperIncluded else { return nil }
            let next = node.criteria.first { other in
                guard other.isVulnerable, let lower = other.lower, lower.elementsEqual(upper) else { return false }
                return other.product.elementsEqual(last.product) && other.release.elementsEqual(last.release)
            }
            guard let next else { return String(decoding: upper, as: UTF8.self) }
            last = next
        }
        return nil
    }

    private static func bounds(_ criterion: CPEStatementView.Criterion) -> String {
        var parts: [String] = []
        if let bound = criterion.lowerBound { parts.append((bound.isIncluded ? ">= " : "> ") + bound.version) }
        if let bound = criterion.upperBound { parts.append((bound.isIncluded ? "<= " : "< ") + bound.version) }
        return parts.joined(separator: ", ")
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the bytes are those of a text of the same length.
    fileprivate func isSame(as other: Span<UInt8>) -> Bool {
        // From the end: products of one vendor begin alike.
        var at = count - 1
        while at >= 0 {
            if self[at] != other[at] { return false }
            at -= 1
        }
        return true
    }
}
