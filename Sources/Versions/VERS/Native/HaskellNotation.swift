/// Hackage: Cabal User Guide, "build-depends". `==1.2.*` is all that begin with 1.2; `^>=1.2.3` is from 1.2.3 on and before 1.3.
enum HaskellNotation: NativeNotation {
    static let relations: [(StaticString, NativeReader.Relation)] = [("^>=", .caretOrGreater)] + NativeReader.plainRelations
    static var termSigns: [StaticString] { ["&&", ","] }

    static func versions(_ relation: NativeReader.Relation, _ version: String, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        if version == "-any" || version == "*" { return .all(scheme) }
        if version == "-none" { return .none(scheme) }
        guard let partial = PartialVersion(version) else { return try IntervalSet.versions(relation, version, scheme) }
        if relation == .caretOrGreater {
            // A missing second number counts as zero: `^>=1` is before 1.1.
            var major = partial
            if major.numbers.count < 2 { major.numbers.append(0) }
            guard !partial.hasWildcard, let end = major.raised(at: 1, count: 1) else {
                throw .unsupported(scheme: scheme, text: Quotation.of(version))
            }
            return try IntervalSet(.span(version, end), scheme)
        }
        guard partial.hasWildcard else { return try IntervalSet.versions(relation, version, scheme) }
        guard relation == .equal, let end = partial.raised(at: partial.numbers.count - 1, count: 1) else {
            throw .unsupported(scheme: scheme, text: Quotation.of(version))
        }
        return try IntervalSet(.span(PartialVersion.text(partial.numbers), end), scheme)
    }
}
