/// The range notation of one ecosystem, as most have it: alternatives, each a list of terms that all hold.
protocol NativeNotation {
    /// Relations by their sign, longer signs before their beginnings.
    static var relations: [(StaticString, NativeReader.Relation)] { get }

    /// The relation of a version that stands without one.
    static var plainRelation: NativeReader.Relation { get }

    /// What separates alternatives.
    static var alternativeSigns: [StaticString] { get }

    /// What may separate terms, besides spaces.
    static var termSigns: [StaticString] { get }

    /// Whether `a - b` is a range.
    static var hasHyphenRanges: Bool { get }

    /// The versions that stand in `relation` to `version`.
    static func versions(_ relation: NativeReader.Relation, _ version: String, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet

    /// The versions of `first - last`.
    static func versions(from first: String, through last: String, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet
}

extension NativeNotation {
    static var relations: [(StaticString, NativeReader.Relation)] { NativeReader.plainRelations }
    static var plainRelation: NativeReader.Relation { .equal }
    static var alternativeSigns: [StaticString] { ["||"] }
    static var termSigns: [StaticString] { [","] }
    static var hasHyphenRanges: Bool { false }

    static func versions(_ relation: NativeReader.Relation, _ version: String, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        try IntervalSet.versions(relation, version, scheme)
    }

    static func versions(from first: String, through last: String, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        let interval = VersionInterval(
            lower: VersionInterval.Bound(version: first, isInclusive: true), upper: VersionInterval.Bound(version: last, isInclusive: true))
        return try IntervalSet(interval, scheme)
    }

    /// Reads a whole range.
    static func read(_ text: String, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        var reader = try NativeReader(text, scheme)
        var alternatives: [IntervalSet] = []
        var terms: [IntervalSet] = []
        reader.skipSpaces()
        if reader.isAtEnd { throw reader.malformed() }
        while !reader.isAtEnd {
            if alternativeSigns.contains(where: { reader.take($0) }) {
                // Advisories end in `||` now and then: an alternative without terms says nothing.
                if !terms.isEmpty { alternatives.append(try IntervalSet.intersection(terms, scheme)) }
                terms = []
            } else if terms.isEmpty || !termSigns.contains(where: { reader.take($0) }) {
                terms.append(try term(&reader))
            }
            reader.skipSpaces()
        }
        if !terms.isEmpty { alternatives.append(try IntervalSet.intersection(terms, scheme)) }
        if alternatives.isEmpty { throw reader.malformed() }
        return try IntervalSet.union(alternatives, scheme)
    }

    private static func term(_ reader: inout NativeReader) throws(RangeError) -> IntervalSet {
        let relation = reader.takeRelation(relations)
        let version = reader.takeVersion(NativeReader.stops)
        if version.isEmpty { throw reader.malformed() }
        if hasHyphenRanges, relation == nil {
            let mark = reader
            reader.skipSpaces()
            if reader.takeWord("-") {
                reader.skipSpaces()
                let last = reader.takeVersion(NativeReader.stops)
                if last.isEmpty { throw reader.malformed() }
                return try versions(from: version, through: last, reader.scheme)
            }
            reader = mark
        }
        return try versions(relation ?? plainRelation, version, reader.scheme)
    }
}

extension NativeReader {
    /// Where a version ends, besides a space.
    static let stops = ByteSet(alphanumeric: false, ",|<>=()[]&;")

    /// The signs that every notation knows.
    static let plainRelations: [(StaticString, Relation)] = [
        (">=", .greaterOrEqual), ("<=", .lessOrEqual), ("!=", .notEqual), ("<>", .notEqual), ("==", .equal), (">", .greater), ("<", .less),
        ("=", .equal),
    ]
}

extension IntervalSet {
    /// The versions that stand in a plain `relation` to `version`; `*` alone is every version.
    static func versions(_ relation: NativeReader.Relation, _ version: String, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        switch relation {
        case .equal where version == "*": return .all(scheme)
        case .equal: return try IntervalSet(.only(version), scheme)
        case .less: return try IntervalSet(.upTo(version), scheme)
        case .lessOrEqual: return try IntervalSet(.upTo(version, inclusive: true), scheme)
        case .greater: return try IntervalSet(.from(version, inclusive: false), scheme)
        case .greaterOrEqual: return try IntervalSet(.from(version), scheme)
        case .notEqual:
            try scheme.check(version)
            return .allBut(version, scheme)
        case .caret, .tilde, .pessimistic, .compatible, .caretOrGreater:
            throw .unsupported(scheme: scheme, text: Quotation.of(version))
        }
    }
}
