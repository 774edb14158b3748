/// Cargo: The Cargo Book, "Specifying Dependencies". A version without a sign means `^`.
enum CargoNotation: NativeNotation {
    static let relations = SemVerNotation.relations
    static var plainRelation: NativeReader.Relation { .caret }

    static func versions(_ relation: NativeReader.Relation, _ version: String, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        // `1.*` has no sign, and is no caret.
        let isWildcard = relation == .caret && PartialVersion(version)?.hasWildcard == true
        return try SemVerNotation.versions(isWildcard ? .equal : relation, version, scheme)
    }
}
