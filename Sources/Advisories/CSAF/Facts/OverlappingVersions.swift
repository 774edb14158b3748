/// Branches of one level whose version ranges overlap, or hold a version that stands beside them (2.1 section 6.2.50 defines the groups).
struct OverlappingVersions {
    /// What overlaps with a range.
    enum Kind { case vers, vls, version }

    struct Pair {
        let range: CSAFValue
        let other: CSAFValue
        let kind: Kind
    }

    /// Pairs of branches that name products.
    private(set) var ofProducts: [Pair] = []
    /// Pairs whose second branch has branches of its own.
    private(set) var ofBranches: [Pair] = []
    /// True if the levels are so long that not all pairs were compared.
    private(set) var isCut = false
    private var budget = 200_000

    init() {}

    init(_ facts: CSAFFacts) {
        var waiting = [facts.root["product_tree"]?.list("branches") ?? []]
        while let level = waiting.popLast() {
            visit(level)
            for branch in level {
                let below = branch.list("branches")
                if !below.isEmpty { waiting.append(below) }
            }
        }
    }

    private mutating func visit(_ level: [CSAFValue]) {
        let ranges = level.compactMap { branch -> (CSAFValue, VersionSpans)? in
            guard branch.text("category") == "product_version_range", let spans = branch.text("name").flatMap({ VersionSpans($0) }) else {
                return nil
            }
            return (branch, spans)
        }
        guard !ranges.isEmpty else { return }
        let versions = level.filter { $0.text("category") == "product_version" }
        for (place, (branch, spans)) in ranges.enumerated() {
            for (other, otherSpans) in ranges[(place + 1)...] {
                guard spend() else { return }
                if spans.overlaps(otherSpans) { add(branch, other, otherSpans.isVers ? .vers : .vls) }
            }
            for other in versions {
                guard spend() else { return }
                if let version = other.text("name"), spans.contains(version) { add(branch, other, .version) }
            }
        }
    }

    private mutating func spend() -> Bool {
        if budget == 0 { isCut = true } else { budget -= 1 }
        return !isCut
    }

    private mutating func add(_ range: CSAFValue, _ other: CSAFValue, _ kind: Kind) {
        if range["product"] != nil, other["product"] != nil {
            ofProducts.append(Pair(range: range, other: other, kind: kind))
        } else if other["branches"] != nil {
            ofBranches.append(Pair(range: range, other: other, kind: kind))
        } else if range["branches"] != nil {
            ofBranches.append(Pair(range: other, other: range, kind: kind))
        }
    }
}
