/// Debian: Policy chapter 7, "Declaring relationships between packages": `libc6 (>= 2.31), libc6 (<< 3)`, with or without names and parentheses.
///
/// `<<` and `>>` are strict. A single `<` or `>`, which Policy no longer allows in packages, is strict as well: so advisories mean it.
enum DebianNotation: NativeNotation {
    static let relations: [(StaticString, NativeReader.Relation)] = [("<<", .less), (">>", .greater)] + NativeReader.plainRelations
    static var alternativeSigns: [StaticString] { ["||", "|"] }

    static func read(debian text: String, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        guard text.utf8.contains(UInt8(ascii: "(")) else { return try read(text, scheme) }
        // Outside the parentheses only the signs between relations count; names of packages are left out.
        var inner: [UInt8] = []
        var depth = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            case UInt8(ascii: ","), UInt8(ascii: "|"): inner.append(byte)
            default: if depth > 0 { inner.append(byte) }
            }
            guard depth == 0 || depth == 1 else { throw .malformed(scheme: scheme, text: Quotation.of(text), found: "()") }
        }
        return try read(String(decoding: inner, as: UTF8.self), scheme)
    }
}
