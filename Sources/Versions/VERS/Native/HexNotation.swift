/// Hex: Elixir's `Version`, "Requirements". `~> 2.1` is before 3.0.0, `~> 2.1.2` before 2.2.0.
enum HexNotation: NativeNotation {
    static let relations: [(StaticString, NativeReader.Relation)] = [("~>", .pessimistic)] + NativeReader.plainRelations
    static var alternativeSigns: [StaticString] { ["||", "or "] }
    static var termSigns: [StaticString] { [",", "and "] }

    static func versions(_ relation: NativeReader.Relation, _ version: String, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        guard let partial = PartialVersion(version), !partial.hasWildcard else { return try IntervalSet.versions(relation, version, scheme) }
        guard relation == .pessimistic else { return try IntervalSet.versions(relation, partial.padded(), scheme) }
        guard let end = partial.raised(at: max(0, partial.numbers.count - 2)) else {
            throw .unsupported(scheme: scheme, text: Quotation.of(version))
        }
        return try IntervalSet(.span(partial.padded(), end), scheme)
    }
}
