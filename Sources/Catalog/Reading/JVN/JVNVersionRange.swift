import XMLStream

/// The bounds that a `VersionNumber` of VULDEF states, in elements (`RangeBegin`, `RangeEnd`) or in the Japanese words that JVN iPedia uses.
struct JVNVersionRange: Equatable {
    /// Lower bound; nil for none.
    var lower: VersionBound?
    /// Upper bound; nil for none.
    var upper: VersionBound?

    /// Words behind a version, longest first, and what they make of it.
    private static let words: [(String, isLower: Bool, isIncluded: Bool)] = [
        ("およびそれ以前のバージョン", false, true), ("及びそれ以前のバージョン", false, true), ("より前のバージョン", false, false), ("およびそれ以前", false, true),
        ("及びそれ以前", false, true), ("以前のバージョン", false, true), ("未満のバージョン", false, false), ("より前", false, false), ("未満", false, false),
        ("以下", false, true), ("以前", false, true), ("まで", false, true), ("以上", true, true), ("以降", true, true), ("から", true, true),
    ]
    private static let every = ["すべてのバージョン", "全てのバージョン", "全バージョン"]

    /// The bounds of the element; nil where they cannot be read for certain.
    init?(_ node: XMLNode) {
        if node.child("RangeBegin") != nil || node.child("RangeEnd") != nil {
            self.init(begin: node.child("RangeBegin"), end: node.child("RangeEnd"))
        } else if let text = node.content {
            self.init(text)
        } else {
            return nil
        }
    }

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

    /// `2.0 以上 2.4.1 未満`, `1.3 およびそれ以前`, `2.1`: one or two versions, each with its word. Anything more is for a person to read.
    init?(_ text: String) {
        var rest = Self.withoutSpaces(text)[...]
        if Self.every.contains(String(rest)) { return }
        var count = 0
        while !rest.isEmpty {
            let version = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || ".-_+".contains($0)) }
            count += 1
            guard count <= 2, version.first?.isNumber == true || version.first == "v" else { return nil }
            rest = rest[version.endIndex...]
            let bare = String(version.first == "v" ? version.dropFirst() : version)
            guard bare.first?.isNumber == true else { return nil }
            guard let word = Self.words.first(where: { rest.hasPrefix($0.0) }) else {
                guard rest.isEmpty, count == 1 else { return nil }
                lower = VersionBound(bare, included: true)
                upper = lower
                return
            }
            rest = rest.dropFirst(word.0.count)
            let bound = VersionBound(bare, included: word.isIncluded)
            if word.isLower, lower == nil, upper == nil {
                lower = bound
            } else if !word.isLower, upper == nil {
                upper = bound
            } else {
                return nil
            }
        }
        guard count > 0 else { return nil }
    }

    /// Without white space; a space between two versions is what parts them, so that `1.0 2.0` is no version `1.02.0`.
    private static func withoutSpaces(_ text: String) -> String {
        var found = ""
        var gap = false
        for character in text {
            if character.isWhitespace {
                gap = true
                continue
            }
            if gap, let last = found.last, last.isASCII, character.isASCII { found += "、" }
            gap = false
            found.append(character)
        }
        return found
    }
}
