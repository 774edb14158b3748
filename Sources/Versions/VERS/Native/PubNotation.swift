/// Dart pub: "Package dependencies", Version constraints. `^0.1.2` is before 0.2.0, and so is `^0.1.0`; `any` is every version.
enum PubNotation: NativeNotation {
    static let relations: [(StaticString, NativeReader.Relation)] = [("^", .caret)] + NativeReader.plainRelations

    static func versions(_ relation: NativeReader.Relation, _ version: String, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        if relation == .equal, version == "any" { return .all(scheme) }
        guard relation == .caret else { return try IntervalSet.versions(relation, version, scheme) }
        guard let partial = PartialVersion(version), !partial.hasWildcard, partial.numbers.count == 3,
            let end = partial.raised(at: partial.numbers[0] > 0 ? 0 : 1)
        else { throw .unsupported(scheme: scheme, text: Quotation.of(version)) }
        return try IntervalSet(.span(version, end), scheme)
    }
}
