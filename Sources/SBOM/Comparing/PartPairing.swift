import Versions

/// Finds for each component of one SBOM the same component in another.
///
/// By tiers of ``PartIdentity``: what is left over by a surer name is looked for by the next. Of a thing that is there several times, equal versions go
/// together first, then the rest in the order of versions, so that the pairing is the same in both directions.
struct PartPairing {
    private(set) var pairs: [(old: Int, new: Int)] = []
    private(set) var onlyOld: [Int] = []
    private(set) var onlyNew: [Int] = []

    init(_ old: [PartIdentity], _ new: [PartIdentity]) {
        var leftOld = Array(old.indices)
        var leftNew = Array(new.indices)
        for tier in PartIdentity.Tier.allCases {
            guard !leftOld.isEmpty, !leftNew.isEmpty else { break }
            var byKey: [String: [Int]] = [:]
            for index in leftNew { for key in new[index].keys[tier.rawValue] { byKey[key, default: []].append(index) } }
            var groups: [(key: String, members: [Int])] = []
            var places: [String: Int] = [:]
            for index in leftOld {
                guard let key = old[index].keys[tier.rawValue].first(where: { byKey[$0] != nil }) else { continue }
                if let place = places[key] {
                    groups[place].members.append(index)
                } else {
                    places[key] = groups.count
                    groups.append((key, [index]))
                }
            }
            var pairedOld: Set<Int> = []
            var pairedNew: Set<Int> = []
            for group in groups {
                let candidates = (byKey[group.key] ?? []).filter { !pairedNew.contains($0) }
                for pair in Self.pair(group.members, candidates, old, new, tier) {
                    pairs.append(pair)
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

    private static func pair(
        _ members: [Int], _ candidates: [Int], _ old: [PartIdentity], _ new: [PartIdentity], _ tier: PartIdentity.Tier
    ) -> [(old: Int, new: Int)] {
        var found: [(old: Int, new: Int)] = []
        // A package of one ecosystem is not the package of the same name in another.
        func mayBeSame(_ a: Int, _ b: Int) -> Bool {
            tier == .package || old[a].packageType.isEmpty || new[b].packageType.isEmpty || old[a].packageType == new[b].packageType
        }
        var waiting = candidates
        var byVersion: [String: [Int]] = [:]
        for index in waiting.reversed() { byVersion[new[index].version ?? "", default: []].append(index) }
        var rest: [Int] = []
        var taken: Set<Int> = []
        for member in members {
            if let match = byVersion[old[member].version ?? ""]?.last, mayBeSame(member, match) {
                byVersion[old[member].version ?? ""]?.removeLast()
                found.append((member, match))
                taken.insert(match)
            } else {
                rest.append(member)
            }
        }
        waiting.removeAll { taken.contains($0) }
        let scheme = members.first.flatMap { VersionScheme.named(old[$0].packageType) } ?? .generic
        let left = VersionSorting.sorted(rest, scheme) { old[$0].version ?? "" }
        let right = VersionSorting.sorted(waiting, scheme) { new[$0].version ?? "" }
        for (member, candidate) in zip(left, right) where mayBeSame(member, candidate) { found.append((member, candidate)) }
        return found
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
