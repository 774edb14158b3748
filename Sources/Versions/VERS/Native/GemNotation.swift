/// RubyGems: `Gem::Requirement`. `~> 2.0.8` is from 2.0.8 on and before 2.1. GitLab's advisories separate terms with spaces.
enum GemNotation: NativeNotation {
    static let relations: [(StaticString, NativeReader.Relation)] = [("~>", .pessimistic)] + NativeReader.plainRelations

    static func versions(_ relation: NativeReader.Relation, _ version: String, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        guard relation == .pessimistic else { return try IntervalSet.versions(relation, version, scheme) }
        guard let partial = PartialVersion(version), !partial.hasWildcard, let end = bumped(partial) else {
            throw .unsupported(scheme: scheme, text: Quotation.of(version))
        }
        return try IntervalSet(.span(version, end), scheme)
    }

    /// The last number away, the one before it raised (`Gem::Version#bump`).
    static func bumped(_ partial: PartialVersion) -> String? {
        partial.raised(at: max(0, partial.numbers.count - 2), count: 1)
    }
}
