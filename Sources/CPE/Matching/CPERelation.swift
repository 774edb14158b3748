/// How the set that a source stands for relates to the set that a target stands for (NISTIR 7696, table 6-1).
public enum CPERelation: String, Hashable, Sendable, CaseIterable {
    /// The source includes everything that the target means, and more.
    case superset
    /// The target includes everything that the source means, and more.
    case subset
    /// Both mean the same.
    case equal
    /// Nothing is meant by both.
    case disjoint
    /// Both mean some things in common, and each means others besides. Only whole names relate so, when one is wider in one attribute and narrower in
    /// another; table 6-4 has no name for it.
    case overlapping
}
