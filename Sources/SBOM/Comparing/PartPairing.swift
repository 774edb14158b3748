import Versions

/// Finds for each component of one SBOM the same component in another.
///
/// By tiers of ``PartIdentity``: what is left over by a surer name is looked for by the next. Of a thing that is there several times, those that
/// are most alike go together first (``PartLikeness``), then the rest in the order of versions, so that the pairing is the same in both directions
/// and in any order of parts.
struct PartPairing {
    private(set) var pairs: [(old: Int, new: Int)] = []
    private(set) var onlyOld: [Int] = []
    private(set) var onlyNew: [Int] = []

    init(_ oldParts: [Component], _ newParts: [Component]) {
        let (old, new) = (oldParts.map(PartIdentity.init), newParts.map(PartIdentity.init))
        var leftOld = Array(old.indices)
        var leftNew = Array(new.indices)
        for tier in PartIdentity.Tier.allCases {
            guard !leftOld.isEmpty, !leftNew.isEmpty else { break }
            var byKey: [String: [Int]] = [:]
            for index in leftNew { for key in new[index].keys[tier.rawValue] { byKey[key, default: []].append(index) } }
            var groups: [String: [Int]] = [:]
            for index in leftOld {
                guard let key = old[index].keys[tier.rawValue].first(where: { byKey[$0] != nil }) else { continue }
                groups[key, default: []].append(index)
            }
            var pairedOld: Set<Int> = []
            var pairedNew: Set<Int> = []
            // Sorted, as a part with several names of one tier may stand in several groups.
            for (key, members) in groups.sorted(by: { $0.key < $1.key }) {
                let candidates = (byKey[key] ?? []).filter { !pairedNew.contains($0) }
                var found: [(old: Int, new: Int)] = []
                if members.count == 1, candidates.count == 1 {
                    let types = [old[members[0]].packageType, new[candidates[0]].packageType]
                    if types[0] == types[1] || types.contains("") { found = [(members[0], candidates[0])] }
                } else {
                    var likeness = PartLikeness(members.map { (oldParts[$0], old[$0]) }, candidates.map { (newParts[$0], new[$0]) })
                    found = likeness.pairs().map { (members[$0.old], candidates[$0.new]) }
                }
                pairs += found
                for pair in found {
                    pairedOld.insert(pair.old)
                    pairedNew.insert(pair.new)
                }
            }
            leftOld.removeAll { pairedOld.contains($0) }
            leftNew.removeAll { pairedNew.contains($0) }
        }
        (onlyOld, onlyNew) = (leftOld, leftNew)
        pairs.sort { $0.old < $1.old }
    }
}

/// Puts things in the order of their versions; versions without an order stand by their text.
enum VersionSorting {
    static func sorted<Element>(_ elements: [Element], _ scheme: VersionScheme, _ version: (Element) -> String) -> [Element] {
        guard elements.count > 1 else { return elements }
        return elements.map { ($0, version($0)) }.sorted { isBefore($0.1, $1.1, scheme) }.map(\.0)
    }

    private static func isBefore(_ a: String, _ b: String, _ scheme: VersionScheme) -> Bool {
        guard let order = try? scheme.compare(a, b), order != .same else { return a < b }
        return order == .less
    }
}
