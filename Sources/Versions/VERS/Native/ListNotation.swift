/// A list of versions between commas, any of which is meant: OpenSSL's advisories. Comparisons are read as everywhere.
enum ListNotation {
    private struct Comparisons: NativeNotation {}

    private struct Alternatives: NativeNotation {
        static var alternativeSigns: [StaticString] { ["||", ","] }
        static var termSigns: [StaticString] { [] }
    }

    static func read(_ text: String, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        let compares = text.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "!") }
        return compares ? try Comparisons.read(text, scheme) : try Alternatives.read(text, scheme)
    }
}
