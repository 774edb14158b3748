/// npm: node-semver, README "Ranges". GitLab's advisories write the same.
enum NpmNotation: NativeNotation {
    static let relations = SemVerNotation.relations
    static var hasHyphenRanges: Bool { true }

    static func versions(_ relation: NativeReader.Relation, _ version: String, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        try SemVerNotation.versions(relation, version, scheme)
    }

    static func versions(from first: String, through last: String, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        try SemVerNotation.versions(from: first, through: last, scheme)
    }
}
