/// Conan 2: "Version ranges", https://docs.conan.io/2/tutorial/versioning/version_ranges.html.
///
/// Upper ends of `~` and `^` carry a hyphen (`<2.6-`), which sorts before every pre-release of that version. The hyphen behind a version and
/// `include_prerelease` only say which pre-releases a resolver may choose, and are dropped.
enum ConanNotation: NativeNotation {
    static let relations: [(StaticString, NativeReader.Relation)] = [("~", .tilde), ("^", .caret)] + NativeReader.plainRelations

    static func read(conan text: String, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        var range = Substring(text)
        while range.utf8.first == .space { range.removeFirst() }
        while range.utf8.last == .space { range.removeLast() }
        if range.utf8.first == UInt8(ascii: "["), range.utf8.last == UInt8(ascii: "]") { range = range.dropFirst().dropLast() }
        if let comma = range.utf8.firstIndex(of: UInt8(ascii: ",")), range[comma...].utf8.dropFirst().contains(UInt8(ascii: "i")) {
            range = range[..<comma]
        }
        return try read(String(range), scheme)
    }

    static func versions(_ relation: NativeReader.Relation, _ version: String, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        if version == "*" { return try IntervalSet(.from("0.0.0"), scheme) }
        let plain = version.utf8.last == .hyphen ? String(version.dropLast()) : version
        guard relation == .tilde || relation == .caret else { return try IntervalSet.versions(relation, plain, scheme) }
        guard let partial = PartialVersion(plain), !partial.hasWildcard else { throw .unsupported(scheme: scheme, text: Quotation.of(version)) }
        let last = partial.numbers.count - 1
        let place = relation == .tilde ? min(1, last) : partial.numbers.firstIndex { $0 > 0 } ?? last
        guard let end = partial.raised(at: place, count: 1) else { throw .unsupported(scheme: scheme, text: Quotation.of(version)) }
        return try IntervalSet(.span(plain, end + "-"), scheme)
    }
}
