extension CPE {
    /// How this name, as the source, relates to `target` in each attribute (NISTIR 7696, section 7.2, "Compare_WFNs"), in the order of `Field`.
    ///
    /// Wildcards in the target, which the specification leaves undefined (table 6-2, rows 4, 8, 11 and 17), are matched as they are written: ANY
    /// includes them, NA and plain strings do not, a pattern includes a pattern only if it covers all of it.
    public func relations(to target: CPE) -> [CPERelation] { Field.allCases.map { relation($0, to: target) } }

    /// How `source` relates to `target` (NISTIR 7696, table 6-4); `overlapping` where the table has no row.
    public static func match(_ source: CPE, _ target: CPE) -> CPERelation {
        if source == target { return .equal }
        var isWider = false
        var isNarrower = false
        for field in Field.allCases {
            switch source.relation(field, to: target) {
            case .disjoint: return .disjoint
            case .superset: isWider = true
            case .subset: isNarrower = true
            case .equal, .overlapping: break
            }
        }
        if isWider { return isNarrower ? .overlapping : .superset }
        return isNarrower ? .subset : .equal
    }

    /// Whether this name includes all that `target` means; true of equal names too (NISTIR 7696, "CPE_SUPERSET").
    public func isSuperset(of target: CPE) -> Bool { [.superset, .equal].contains(Self.match(self, target)) }

    /// Whether `target` includes all that this name means; true of equal names too (NISTIR 7696, "CPE_SUBSET").
    public func isSubset(of target: CPE) -> Bool { [.subset, .equal].contains(Self.match(self, target)) }

    /// Whether both names mean the same (NISTIR 7696, "CPE_EQUAL").
    public func isEqual(to target: CPE) -> Bool { self == target }

    /// Whether nothing is meant by both names (NISTIR 7696, "CPE_DISJOINT").
    public func isDisjoint(with target: CPE) -> Bool { Self.match(self, target) == .disjoint }

    /// How one attribute of this name relates to the same one of `target`.
    func relation(_ field: Field, to target: CPE) -> CPERelation {
        let own = formattedString.utf8.span
        let other = target.formattedString.utf8.span
        return AttributeComparison.relation(own.extracting(ends[field]), other.extracting(target.ends[field]))
    }
}
