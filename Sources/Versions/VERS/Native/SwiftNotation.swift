/// Swift packages: ranges as a manifest writes them (`1.0.0..<2.0.0`, `1.0.0...1.9.9`, quotes left out), and comparisons as advisories do.
enum SwiftNotation {
    private struct Comparisons: NativeNotation {}

    static func read(_ text: String, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        let bytes = Array(text.utf8.filter { $0 != UInt8(ascii: "\"") })
        guard let cut = dots(bytes) else { return try Comparisons.read(text, scheme) }
        let sign = String(decoding: bytes[cut..<min(cut + 3, bytes.count)], as: UTF8.self)
        var reader = try NativeReader(String(decoding: bytes[..<cut] + [.space] + bytes[min(cut + 3, bytes.count)...], as: UTF8.self), scheme)
        reader.skipSpaces()
        let first = reader.takeVersion(NativeReader.stops)
        reader.skipSpaces()
        let last = reader.takeVersion(NativeReader.stops)
        reader.skipSpaces()
        guard !first.isEmpty, !last.isEmpty, reader.isAtEnd, sign == "..<" || sign == "..." else { throw reader.malformed() }
        let interval = VersionInterval(
            lower: VersionInterval.Bound(version: first, isInclusive: true),
            upper: VersionInterval.Bound(version: last, isInclusive: sign == "..."))
        return try IntervalSet(interval, scheme)
    }

    /// Where the first two dots in a row are.
    private static func dots(_ bytes: [UInt8]) -> Int? {
        for index in bytes.indices.dropFirst() where bytes[index] == .dot && bytes[index - 1] == .dot { return index - 1 }
        return nil
    }
}
