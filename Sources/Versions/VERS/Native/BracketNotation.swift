/// Intervals in brackets: Maven "Dependency Version Requirement Specification", NuGet "Version ranges", Gradle "Declaring Versions and Ranges".
///
/// `[1.0,2.0)` is from 1.0 on and before 2.0; Gradle also turns the bracket of an open end around. Several intervals are alternatives. A version without
/// brackets is that version for Maven and Gradle, whose "soft" requirement bounds nothing, and the lowest version for NuGet.
/// Comparisons (`>= 1.0, < 2.0`), which advisories write for these ecosystems, are read too.
enum BracketNotation {
    private struct Comparisons: NativeNotation {}

    static func read(_ text: String, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        var reader = try NativeReader(text, scheme)
        reader.skipSpaces()
        guard isBracket(reader.next) else {
            guard scheme == .nuget, !reader.isAtEnd, !isSign(reader.next) else { return try Comparisons.read(text, scheme) }
            let version = reader.takeVersion(NativeReader.stops)
            reader.skipSpaces()
            guard reader.isAtEnd else { return try Comparisons.read(text, scheme) }
            return try IntervalSet(.from(floor(version)), scheme)
        }
        var intervals: [IntervalSet] = []
        while !reader.isAtEnd {
            intervals.append(try interval(&reader))
            reader.skipSpaces()
            if reader.take(",") || reader.take("||") { reader.skipSpaces() }
        }
        return try IntervalSet.union(intervals, scheme)
    }

    private static func interval(_ reader: inout NativeReader) throws(RangeError) -> IntervalSet {
        let scheme = reader.scheme
        let lowerInclusive = reader.take("[")
        guard lowerInclusive || reader.take("(") || (scheme == .gradle && reader.take("]")) else { throw reader.malformed() }
        reader.skipSpaces()
        let lower = reader.takeVersion(NativeReader.stops)
        reader.skipSpaces()
        let hasComma = reader.take(",")
        var upper = ""
        if hasComma {
            reader.skipSpaces()
            upper = reader.takeVersion(NativeReader.stops)
            reader.skipSpaces()
        }
        let upperInclusive = reader.take("]")
        guard upperInclusive || reader.take(")") || (scheme == .gradle && reader.take("[")) else { throw reader.malformed() }
        if !hasComma {
            guard lowerInclusive, upperInclusive, !lower.isEmpty else { throw reader.malformed() }
            return try IntervalSet(.only(lower), scheme)
        }
        var found = VersionInterval.all
        if !lower.isEmpty { found.lower = VersionInterval.Bound(version: floor(lower), isInclusive: lowerInclusive) }
        if !upper.isEmpty { found.upper = VersionInterval.Bound(version: upper, isInclusive: upperInclusive) }
        return try IntervalSet(found, scheme)
    }

    /// The lowest version that a floating version of NuGet may become.
    private static func floor(_ version: String) -> String {
        guard let partial = PartialVersion(version), partial.hasWildcard else { return version }
        return partial.padded()
    }

    private static func isBracket(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "]")
    }

    private static func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=") }
}
