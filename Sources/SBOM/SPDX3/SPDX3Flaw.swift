/// The claims that a document makes of one vulnerability: a claim has one analysis, of all its parts, so that another judgement, or one of other
/// parts, is a claim beside it.
struct SPDX3Flaw {
    /// What somebody says of the vulnerability in some parts, and what to do about it.
    struct Judgement: Hashable {
        let analysis: VulnerabilityAnalysis
        let action: String?
    }

    /// Place of the claim that was made with the vulnerability.
    let first: Int
    /// Parts of which nothing further is said yet, all of them parts of the first claim.
    private var waiting: [String: AffectedPart]
    /// Parts that came to another claim.
    private var moved: Set<String> = []
    private var isFirstJudged = false
    private var judgements: [Judgement: Int] = [:]
    /// Places of claims, and what parts they have.
    private(set) var parts: [Int: Set<String>] = [:]
    /// Places of the claims that a part is in, in the order of the document.
    private(set) var claims: [String: [Int]] = [:]

    init(_ first: Int, _ claim: VulnerabilityClaim) {
        self.first = first
        waiting = Dictionary(claim.affects.map { ($0.ref, $0) }, uniquingKeysWith: { first, _ in first })
        parts[first] = Set(claim.affects.map(\.ref))
    }

    /// Takes the judgement of some parts into the claims.
    mutating func judge(_ judgement: Judgement, _ targets: [AffectedPart], _ claims: inout [VulnerabilityClaim]) {
        let place: Int
        if let known = judgements[judgement] {
            place = known
        } else if !isFirstJudged, waiting.count <= targets.count, Set(waiting.keys).isSubset(of: targets.map(\.ref)) {
            // All that the first claim has left.
            place = first
            isFirstJudged = true
            waiting = [:]
            claims[place].analysis = judgement.analysis
            claims[place].recommendation = judgement.action
        } else {
            place = claims.count
            var other = claims[first]
            other.ref = nil
            other.ratings = []
            other.analysis = judgement.analysis
            other.recommendation = judgement.action
            other.affects = []
            claims.append(other)
        }
        judgements[judgement] = place
        for target in targets { add(target, to: place, &claims) }
    }

    private mutating func add(_ target: AffectedPart, to place: Int, _ claims: inout [VulnerabilityClaim]) {
        let known = place == first ? nil : waiting.removeValue(forKey: target.ref)
        if known != nil { moved.insert(target.ref) }
        // A part that was moved away comes back here only by a judgement of its own.
        if place == first, moved.remove(target.ref) != nil { return }
        guard parts[place, default: []].insert(target.ref).inserted else { return }
        claims[place].affects.append(known ?? target)
    }

    /// Takes the parts that were moved from the first claim, and notes which part is where. Called once everything is judged.
    mutating func settle(_ list: inout [VulnerabilityClaim]) {
        if !moved.isEmpty {
            list[first].affects.removeAll { moved.contains($0.ref) }
            parts[first]?.subtract(moved)
        }
        for place in parts.keys.sorted() { for part in list[place].affects { claims[part.ref, default: []].append(place) } }
    }

    /// The claims that a rating of `targets` is of: those of which it rates all parts. Empty where it is of some parts of a claim only, or of none.
    func rated(_ targets: [String]) -> [Int] {
        let all = Set(targets)
        var found: [Int] = []
        var seen: Set<Int> = []
        var covered: Set<String> = []
        for target in all {
            // A claim is of many parts, and is looked at once.
            for place in claims[target] ?? [] where seen.insert(place).inserted {
                guard let own = parts[place], own.count <= all.count, own.isSubset(of: all) else { continue }
                found.append(place)
                covered.formUnion(own)
            }
        }
        return covered == all ? found.sorted() : []
    }
}
