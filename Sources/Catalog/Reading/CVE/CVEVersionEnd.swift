import Versions

/// What stands in `lessThan` or `lessThanOrEqual` of a CVE record.
struct CVEVersionEnd {
    /// Where the range ends, or where it ends at most if only a person can tell; nil for no end, or none that is known.
    private(set) var bound: VersionBound?
    /// Up to where it reaches for certain, beside ``words``.
    private(set) var certain: VersionBound?
    /// The end as a comparison, where only a person can tell which versions it means.
    private(set) var words: String?

    /// What the members say when there are none.
    init() {}

    /// Reads the text of one of the members.
    init(_ written: String, included: Bool) {
        let text = Self.bare(written, included: included)
        // CVE JSON record format 5.1, `lessThan`: an asterisk alone means that there is no end.
        if text.isEmpty || text == "*" { return }
        if BranchEnd.isOne(text.utf8.span), Self.isVersion(text.dropLast(2)) {
            bound = VersionBound(text, included: true)
        } else if !Self.isInWords(text) {
            bound = VersionBound(text, included: included)
        } else {
            words = (included ? "<= " : "< ") + text
            if let versions = Self.list(text) {
                (certain, bound) = (VersionBound(versions.least, included: included), VersionBound(versions.greatest, included: included))
            } else if let (branch, isWhole) = Self.branch(text) {
                certain = VersionBound(String(branch), included: false)
                let outer = isWhole ? branch : branch.lastIndex(of: ".").map { branch[..<$0] } ?? ""
                if !outer.isEmpty { bound = VersionBound(outer + ".*", included: true) }
            }
        }
    }

    /// Without white space around it and without a sign that only repeats what the member is (`"lessThanOrEqual": "<=9.3"`).
    private static func bare(_ written: String, included: Bool) -> String {
        guard let first = written.utf8.first, let last = written.utf8.last else { return written }
        if first > 32, last > 32, first != UInt8(ascii: "<"), !written.utf8.contains(32) { return written }
        var text = TextTrim.of(written)
        if text.hasPrefix("<=") {
            if included { text = TextTrim.of(text.dropFirst(2)) }
        } else if text.hasPrefix("<"), !included {
            text = TextTrim.of(text.dropFirst())
        }
        return text.utf8.contains(32) ? VersionWords.bare(text) : text
    }

    /// Whether the text is something else than one version. What begins with the name of something is not compared: "Android 14.0" would be behind all
    /// numbers.
    private static func isInWords(_ text: String) -> Bool {
        if VersionWords.areRange(text) || !text.contains(where: \.isNumber) { return true }
        return text.utf8.contains(32) && !text.prefix { !$0.isWhitespace }.contains(where: \.isNumber)
    }

    private static func isVersion(_ text: Substring) -> Bool {
        text.first?.isNumber == true && text.last?.isNumber == true && !VersionWords.areRange(String(text))
    }

    /// `7.3` of `7.3.x` and `7.3.x.x`, and that all of it is meant; of `7.3*` it may be all of `7`.
    private static func branch(_ text: String) -> (Substring, isWhole: Bool)? {
        guard let end = text.firstIndex(where: { "*xX".contains($0) }), end != text.startIndex else { return nil }
        let before = text.index(before: end)
        let isWhole = text[before] == "."
        let head = isWhole ? text[..<before] : text[..<end]
        return (isWhole || text[end] == "*") && isVersion(head) ? (head, isWhole) : nil
    }

    /// The ends of a list of versions, each of another branch as a rule (`7.17.23, 8.14.2`).
    private static func list(_ text: String) -> (least: String, greatest: String)? {
        let versions = text.split { ",;/&".contains($0) }.map { TextTrim.of($0) }
        guard versions.count > 1, versions.allSatisfy({ $0.first?.isNumber == true && !VersionWords.areRange($0) }) else { return nil }
        var (least, greatest) = (versions[0], versions[0])
        for version in versions.dropFirst() {
            guard let low = try? VersionScheme.generic.compare(version, least), let high = try? VersionScheme.generic.compare(version, greatest)
            else { return nil }
            if low == .less { least = version }
            if high == .greater { greatest = version }
        }
        return (least, greatest)
    }
}
