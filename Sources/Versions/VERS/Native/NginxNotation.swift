/// nginx: the "Vulnerable" and "Not vulnerable" lines of https://nginx.org/en/security_advisories.html, alternatives between commas.
///
/// `1.1.4-1.2.8` is from one through the other; `1.20.1+` is from 1.20.1 on in its stable branch (even minor number), `1.21.0+` from 1.21.0 on in
/// the mainline (odd). `all` and `none` are what they say.
enum NginxNotation {
    private struct Comparisons: NativeNotation {}

    static func read(_ text: String, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        var reader = try NativeReader(text, scheme)
        reader.skipSpaces()
        if reader.takeWord("all") { return .all(scheme) }
        if reader.takeWord("none") { return .none(scheme) }
        if reader.next == UInt8(ascii: "<") || reader.next == UInt8(ascii: ">") || reader.next == UInt8(ascii: "=") {
            return try Comparisons.read(text, scheme)
        }
        var alternatives: [IntervalSet] = []
        repeat {
            reader.skipSpaces()
            let first = reader.takeVersion(stops)
            if first.isEmpty { throw reader.malformed() }
            reader.skipSpaces()
            if reader.take("-") {
                reader.skipSpaces()
                let last = reader.takeVersion(stops)
                let interval = VersionInterval(
                    lower: VersionInterval.Bound(version: first, isInclusive: true), upper: VersionInterval.Bound(version: last, isInclusive: true))
                alternatives.append(try IntervalSet(interval, scheme))
            } else if reader.take("+") {
                alternatives.append(try IntervalSet(try branch(from: first, scheme), scheme))
            } else {
                alternatives.append(try IntervalSet(.only(first), scheme))
            }
            reader.skipSpaces()
        } while reader.take(",")
        guard reader.isAtEnd else { throw reader.malformed() }
        return try IntervalSet.union(alternatives, scheme)
    }

    private static let stops = ByteSet(alphanumeric: false, ",-+<>=|")

    private static func branch(from version: String, _ scheme: VersionScheme) throws(RangeError) -> VersionInterval {
        guard let partial = PartialVersion(version), partial.numbers.count > 1, partial.numbers[1] % 2 == 0, let end = partial.raised(at: 1) else {
            return .from(version)
        }
        return .span(version, end)
    }
}
