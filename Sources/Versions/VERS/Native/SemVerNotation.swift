/// What npm's and Cargo's notations share: versions may be partial, and a partial version stands for all that begin with it.
///
/// node-semver, README "Advanced Range Syntax"; The Cargo Book, "Specifying Dependencies". Upper ends are written without the `-0` that node-semver
/// puts behind them, as in the cases of package-url/vers-spec.
enum SemVerNotation {
    static let relations: [(StaticString, NativeReader.Relation)] =
        [("~>", .tilde), ("~", .tilde), ("^", .caret)] + NativeReader.plainRelations

    static func versions(_ relation: NativeReader.Relation, _ version: String, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        guard let partial = PartialVersion(version), partial.numbers.count <= 3 else {
            return try IntervalSet.versions(relation, version, scheme)
        }
        if partial.numbers.isEmpty { return relation == .less || relation == .greater ? .none(scheme) : .all(scheme) }
        let first = partial.padded()
        switch relation {
        case .caret: return try span(first, partial, at: partial.numbers.firstIndex { $0 > 0 } ?? partial.numbers.count - 1, scheme)
        case .tilde: return try span(first, partial, at: min(1, partial.numbers.count - 1), scheme)
        default: break
        }
        guard partial.numbers.count < 3 else { return try IntervalSet.versions(relation, first, scheme) }
        let last = partial.numbers.count - 1
        switch relation {
        case .equal: return try span(first, partial, at: last, scheme)
        case .notEqual: return .outside(try interval(first, partial, at: last, scheme), scheme)
        case .greater: return try IntervalSet(.from(try end(partial, at: last, scheme)), scheme)
        case .lessOrEqual: return try IntervalSet(.upTo(try end(partial, at: last, scheme)), scheme)
        default: return try IntervalSet.versions(relation, first, scheme)
        }
    }

    /// `1.2.3 - 2.3`: a partial last version is included with all that begin with it.
    static func versions(from first: String, through last: String, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        try versions(.greaterOrEqual, first, scheme).intersection(try versions(.lessOrEqual, last, scheme))
    }

    private static func span(_ first: String, _ partial: PartialVersion, at place: Int, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        try IntervalSet(try interval(first, partial, at: place, scheme), scheme)
    }

    private static func interval(
        _ first: String, _ partial: PartialVersion, at place: Int, _ scheme: VersionScheme
    ) throws(RangeError) -> VersionInterval {
        .span(first, try end(partial, at: place, scheme))
    }

    private static func end(_ partial: PartialVersion, at place: Int, _ scheme: VersionScheme) throws(RangeError) -> String {
        guard let end = partial.raised(at: place) else { throw .unsupported(scheme: scheme, text: Quotation.of(partial.padded())) }
        return end
    }
}
