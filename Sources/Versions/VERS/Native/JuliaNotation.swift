/// Julia: Pkg documentation, "Compatibility". Commas separate alternatives; a version without a sign means `^`; `~1.2` is before 1.3.
enum JuliaNotation: NativeNotation {
    static let relations = SemVerNotation.relations
    static var plainRelation: NativeReader.Relation { .caret }
    static var hasHyphenRanges: Bool { true }
    static var alternativeSigns: [StaticString] { [",", "||"] }
    static var termSigns: [StaticString] { [] }

    static func versions(_ relation: NativeReader.Relation, _ version: String, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        try SemVerNotation.versions(relation, version, scheme)
    }

    static func versions(from first: String, through last: String, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        try SemVerNotation.versions(from: first, through: last, scheme)
    }
}
