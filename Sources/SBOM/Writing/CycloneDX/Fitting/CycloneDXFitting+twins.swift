extension CycloneDXFitting {
    /// Removes entries that are equal to an earlier one in everything: the schemas refuse them (`uniqueItems`).
    mutating func removeTwins(_ components: inout [Component]) {
        var counts: [String: Int] = [:]
        for part in components { counts[part.id, default: 0] += 1 }
        guard counts.count < components.count else { return }
        let parents = Set(components.lazy.compactMap(\.parent))
        var seen: Set<Component> = []
        var kept: [Component] = []
        for part in components {
            let mayRepeat = counts[part.id, default: 0] > 1 && !parents.contains(part.id)
            if mayRepeat, !seen.insert(part).inserted {
                losses.component = part.id
                losses.add(.onlyOne(field: "components", value: part.id))
            } else {
                kept.append(part)
            }
        }
        losses.component = nil
        components = kept
    }
}
