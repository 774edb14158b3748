/// Texts that stand where one version should and speak of several: "1.5 and prior", "1.0 - 2.0", "1.x".
///
/// Held against a version they would be compared as what they are not. A version with its build or service pack beside it ("1.5 (build 3)", "10.0 SP1") is one
/// version all the same.
enum VersionWords {
    /// Whether `text` speaks of more than one version, as far as signs and words tell. Of a text without anything odd in it nothing is made.
    static func areRange(_ text: String) -> Bool {
        var previous: UInt8 = 0
        var hasNumber = false
        var hyphens = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): hasNumber = true
            case UInt8(ascii: "-"): hyphens += 1
            case UInt8(ascii: "x"), UInt8(ascii: "X"): if previous == UInt8(ascii: ".") { return areOdd(text) }
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
            case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"): break
            default: return areOdd(text)
            }
            previous = byte
        }
        return hasNumber ? hyphens == 1 && areEnds(text) : areOdd(text)
    }

    /// Whether the text may be the very name of a version, however odd: "1.0-2.0", "2022x". Words that say of other versions how they stand have spaces.
    static func mayBeVersion(_ text: String) -> Bool { !text.utf8.contains { $0 <= 32 || $0 >= 128 || "<>*".utf8.contains($0) } }

    /// The version behind a word that only says that it is one: "Version 1.5", "ver. 1.5".
    static func bare(_ text: String) -> String {
        let rest = withoutPrefix(text[...])
        return rest.first?.isNumber == true ? String(rest) : text
    }

    /// `text` without a word for "version" at its beginning, and without the space behind that.
    static func withoutPrefix(_ text: Substring) -> Substring {
        for word in prefixes where text.count > word.count && text.prefix(word.count).lowercased() == word {
            let rest = text.dropFirst(word.count).drop { $0.isWhitespace }
            return rest.first?.isNumber == true || rest.first == "v" ? rest : text
        }
        return text
    }

    private static let prefixes = ["バージョン", "ヴァージョン", "versions", "version", "ver.", "ver", "v.", "v"]

    private static func areOdd(_ text: String) -> Bool {
        if text.contains(where: { "<>*≤≥≦≧、，;；|〜～–—".contains($0) }) || japanese.contains(where: { text.contains($0) }) { return true }
        if text.contains(","), !isEpoch(text) { return true }
        let parts = text.split(whereSeparator: \.isWhitespace)
        // A sign by itself stands between two versions.
        if parts.dropFirst().dropLast().contains(where: { ["-", "~", "/", "&", "..", "..."].contains($0) }) { return true }
        for part in parts {
            if isOpen(part) || areEnds(part) { return true }
            let word = part.filter(\.isLetter).lowercased()
            if word.utf8.count == part.utf8.count(where: { $0 > 64 }), english.contains(word) { return true }
        }
        return false
    }

    /// `1.x`, `1.X.x`: any number in that place.
    private static func isOpen(_ text: Substring) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().contains { part in
            let end = part.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
            return end.lowercased() == "x"
        }
    }

    /// The epoch of a FreeBSD port: `10.10-m,1`.
    private static func isEpoch(_ text: String) -> Bool {
        guard let comma = text.lastIndex(of: ","), comma != text.startIndex, text.firstIndex(of: ",") == comma else { return false }
        let rest = text[text.index(after: comma)...]
        return !rest.isEmpty && rest.allSatisfy { $0.isASCII && $0.isNumber } && !text.contains(where: \.isWhitespace)
    }

    /// `1.0-2.0`: two versions written alike, the first of them lower. `1.0-2` is a version and its revision.
    private static func areEnds(_ text: some StringProtocol) -> Bool {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2 else { return false }
        let (from, to) = (numbers(ends[0]), numbers(ends[1]))
        return from.count > 1 && from.count == to.count && from.lexicographicallyPrecedes(to)
    }

    private static func numbers(_ text: some StringProtocol) -> [Int] {
        let bare = text.first == "v" || text.first == "V" ? text.dropFirst() : text[...]
        let parts = bare.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil }
        return numbers.count == parts.count ? numbers : []
    }

    private static let japanese = [
        "以前", "以降", "以後", "以上", "以下", "未満", "より前", "より後", "まで", "から", "系", "すべて", "全て", "全バージョン", "各バージョン", "および", "及び", "または", "又は",
    ]
    private static let english: Set<String> = [
        "above", "after", "all", "and", "any", "before", "below", "between", "beyond", "branch", "earlier", "every", "except", "excluding",
        "following",
        "from", "greater", "higher", "including", "inclusive", "later", "less", "lower", "multiple", "newer", "older", "onward", "onwards", "or",
        "over",
        "preceding", "previous", "prior", "series", "since", "subsequent", "than", "through", "thru", "till", "to", "under", "until", "up", "various",
        "versions",
    ]
}
