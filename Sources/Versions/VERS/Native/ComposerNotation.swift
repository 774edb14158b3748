/// Composer: "Versions and constraints", https://getcomposer.org/doc/articles/versions.md. GitLab's advisories write the same.
enum ComposerNotation: NativeNotation {
    static let relations = SemVerNotation.relations
    static var alternativeSigns: [StaticString] { ["||", "|"] }
    static var hasHyphenRanges: Bool { true }

    static func versions(_ relation: NativeReader.Relation, _ version: String, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        let stable = withoutStability(version)
        guard let partial = PartialVersion(stable), !isDate(stable) else { return try IntervalSet.versions(relation, stable, scheme) }
        if partial.numbers.isEmpty { return .all(scheme) }
        let first = spelled(partial)
        let last = partial.numbers.count - 1
        switch relation {
        case .caret: return try span(first, partial, at: partial.numbers.firstIndex { $0 > 0 } ?? last, scheme)
        case .tilde: return try span(first, partial, at: max(0, last - 1), scheme)
        case .equal where partial.hasWildcard: return try span(first, partial, at: last, scheme)
        case .notEqual where partial.hasWildcard: return .outside(.span(first, try end(partial, at: last, scheme)), scheme)
        default: return try IntervalSet.versions(relation, first, scheme)
        }
    }

    /// `1.0 - 2.0`: a partial last version is included with all that begin with it.
    static func versions(from first: String, through last: String, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        let lower = try versions(.greaterOrEqual, first, scheme)
        guard let partial = PartialVersion(withoutStability(last)), partial.numbers.count < 3, partial.suffix.isEmpty else {
            return try lower.intersection(try versions(.lessOrEqual, last, scheme))
        }
        return try lower.intersection(try IntervalSet(.upTo(try end(partial, at: partial.numbers.count - 1, scheme)), scheme))
    }

    /// Without a stability flag such as `@dev`, which chooses among versions and does not bound them.
    private static func withoutStability(_ version: String) -> String {
        guard let at = version.utf8.firstIndex(of: UInt8(ascii: "@")) else { return version }
        return String(version[..<at])
    }

    /// `2020-09-14` is a version of its own, not the number 2020 with a suffix.
    private static func isDate(_ version: String) -> Bool {
        let bytes = version.utf8.span
        let end = bytes.endOfDigits(from: 0)
        return end == 4 && bytes.byte(at: 4) == .hyphen && bytes.byte(at: 5).isDigit
    }

    /// Three numbers at least, a hyphen before a phase (`1.0.0a1` is `1.0.0-a1`), and no `-stable`, which Composer removes.
    private static func spelled(_ partial: PartialVersion) -> String {
        var spelled = partial
        if let sign = partial.suffix.utf8.first, sign != .plus {
            let separates = sign == .hyphen || sign == .dot || sign == .underscore
            let phase = separates ? String(partial.suffix.dropFirst()) : partial.suffix
            spelled.suffix = phase.lowercased() == "stable" ? "" : "-" + phase
        }
        return spelled.padded()
    }

    private static func span(_ first: String, _ partial: PartialVersion, at place: Int, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        try IntervalSet(.span(first, try end(partial, at: place, scheme)), scheme)
    }

    private static func end(_ partial: PartialVersion, at place: Int, _ scheme: VersionScheme) throws(RangeError) -> String {
        guard let end = partial.raised(at: place) else { throw .unsupported(scheme: scheme, text: Quotation.of(partial.padded())) }
        return end
    }
}
