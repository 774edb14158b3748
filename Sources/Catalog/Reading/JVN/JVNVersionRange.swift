import XMLStream

/// The bounds that a `VersionNumber` of VULDEF states, in elements (`RangeBegin`, `RangeEnd`) or in the words that JVN iPedia and makers use.
struct JVNVersionRange: Equatable {
    /// Lower bound; nil for none.
    var lower: VersionBound?
    /// Upper bound; nil for none.
    var upper: VersionBound?

    /// Words behind a version, longest first, and what they make of it.
    private static let words: [(String, isLower: Bool, isIncluded: Bool)] = [
        ("およびそれ以前", false, true), ("及びそれ以前", false, true), ("およびそれ以降", true, true), ("及びそれ以降", true, true), ("and earlier", false, true),
        ("and prior", false, true), ("or earlier", false, true), ("or prior", false, true), ("and later", true, true), ("or later", true, true),
        ("よりも前", false, false), ("より前", false, false), ("未満", false, false), ("以下", false, true), ("以前", false, true), ("まで", false, true),
        ("以上", true, true), ("以降", true, true), ("から", true, true), ("〜", true, true), ("~", true, true),
    ]
    /// Words that lead on to the other end, which needs none of its own then.
    private static let leading: Set<String> = ["から", "〜", "~"]
    /// What may stand behind such a word and says nothing more.
    private static let fillers = ["のすべてのバージョン", "の全てのバージョン", "の全バージョン", "のバージョン", "の版"]
    private static let every: Set<String> = ["すべてのバージョン", "全てのバージョン", "全バージョン", "すべて", "全て", "allversions"]

    /// The bounds of the element, of each range in a list; nil where they cannot be read for certain.
    static func read(_ node: XMLNode) -> [JVNVersionRange]? {
        if node.child("RangeBegin") != nil || node.child("RangeEnd") != nil {
            return JVNVersionRange(begin: node.child("RangeBegin"), end: node.child("RangeEnd")).map { [$0] }
        }
        return node.content.flatMap { read($0) }
    }

    /// `2.0 以上 2.4.1 未満`, `バージョン 1.3 およびそれ以前`, `1.0、1.5`: versions, each with its word, or a list of such.
    static func read(_ text: String) -> [JVNVersionRange]? {
        let plain = Self.plain(text)
        if every.contains(plain.filter { !$0.isWhitespace }.lowercased()) { return [JVNVersionRange()] }
        let parts = plain.split(omittingEmptySubsequences: false) { "、,".contains($0) }
        var found: [JVNVersionRange] = []
        for part in parts {
            guard let range = JVNVersionRange(part) else { return nil }
            found.append(range)
        }
        // "1.0 以上、2.0 未満" is one range to some and two to others.
        let open = found.filter { $0.lower == nil || $0.upper == nil }
        guard found.count == 1 || open.isEmpty || open.count == 1 && open[0].lower == nil else { return nil }
        return found
    }

    private init() {}

    private init?(begin: XMLNode?, end: XMLNode?) {
        if let version = begin?.content {
            switch begin?.attribute("operator") {
            case "ge", nil: lower = VersionBound(version, included: true)
            case "gt": lower = VersionBound(version, included: false)
            default: return nil
            }
        }
        if let version = end?.content {
            switch end?.attribute("operator") {
            case "le", nil: upper = VersionBound(version, included: true)
            case "lt": upper = VersionBound(version, included: false)
            default: return nil
            }
        }
        guard lower != nil || upper != nil else { return nil }
    }

    /// One or two versions, each with its word. Anything more is for a person to read.
    private init?(_ text: Substring) {
        var rest = text.drop { $0.isWhitespace }
        var leads = false
        var count = 0
        while !rest.isEmpty {
            rest = VersionWords.withoutPrefix(rest)
            let version = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || ".-_+".contains($0)) }
            let bare = String(version.first == "v" || version.first == "V" ? version.dropFirst() : version)
            count += 1
            guard count <= 2, bare.first?.isNumber == true, !VersionWords.areRange(bare, alone: true) else { return nil }
            rest = rest[version.endIndex...].drop { $0.isWhitespace }
            guard let word = Self.words.first(where: { rest.lowercased().hasPrefix($0.0) }) else {
                guard rest.isEmpty, count == 1 || leads else { return nil }
                upper = VersionBound(bare, included: true)
                if count == 1 { lower = upper }
                return
            }
            rest = Self.withoutFiller(rest.dropFirst(word.0.count))
            leads = Self.leading.contains(word.0)
            let bound = VersionBound(bare, included: word.isIncluded)
            if word.isLower, lower == nil, upper == nil {
                lower = bound
            } else if !word.isLower, upper == nil {
                upper = bound
            } else {
                return nil
            }
        }
        guard count > 0, !leads || count == 1 && lower != nil else { return nil }
    }

    private static func withoutFiller(_ text: Substring) -> Substring {
        let rest = text.drop { $0.isWhitespace }
        guard let filler = fillers.first(where: { rest.hasPrefix($0) }) else { return rest }
        return rest.dropFirst(filler.count).drop { $0.isWhitespace }
    }

    /// Full-width letters, digits and signs as the plain ones that they stand for.
    private static func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar == "\u{3000}" ? " " : scalar }
                    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
                }))
    }
}
