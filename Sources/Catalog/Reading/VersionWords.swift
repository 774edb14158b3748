/// Texts that stand where one version should and speak of several: "1.5 and prior", "1.0 - 2.0", "1.x".
///
/// Held against a version they would be compared as what they are not. A version with its build or service pack beside it ("1.5 (build 3)", "10.0
/// SP1") is one
/// version all the same.
enum VersionWords {
    /// Whether `text` speaks of more than one version, as far as signs and words tell. Of a text without anything odd in it nothing is made.
    ///
    /// - Parameter alone: whether nothing else says where versions begin or end: then what may be two versions is taken for that, which otherwise is
    ///   one with its revision (`2.0.0-3.0`).
    static func areRange(_ text: String, alone: Bool = false) -> Bool {
        var previous: UInt8 = 0
        var hasNumber = false
        var hyphens = 0
        var isSecond = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                hasNumber = true
                isSecond = isSecond || previous == UInt8(ascii: "-")
            case UInt8(ascii: "-"): hyphens += 1
            case UInt8(ascii: "x"), UInt8(ascii: "X"): if previous == UInt8(ascii: ".") { return areOdd(text, alone) }
            case UInt8(ascii: "v"), UInt8(ascii: "V"): isSecond = isSecond || previous == UInt8(ascii: "-")
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
            case UInt8(ascii: "."): if previous == UInt8(ascii: ".") { return areOdd(text, alone) }
            case UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"): break
            default: return areOdd(text, alone)
            }
            previous = byte
        }
        if !hasNumber { return areOdd(text, alone) }
        // "2.0+": what stands behind a plus that belongs to the version is its build.
        return previous == UInt8(ascii: "+") || hyphens == 1 && isSecond && areEnds(text, "-", alone)
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

    private static func areOdd(_ text: String, _ alone: Bool) -> Bool {
        if text.contains(where: { "<>*≤≥≦≧、，;；|〜～–—".contains($0) }) || japanese.contains(where: { text.contains($0) }) { return true }
        if text.contains(","), !isEpoch(text) { return true }
        // "==2.1", "~=2.1", "^2.1": what a need says, and no version begins so.
        if let first = text.first, "=!^~".contains(first) || text.contains("..") { return true }
        let parts = text.split(whereSeparator: \.isWhitespace)
        // A sign by itself stands between two versions.
        if parts.dropFirst().dropLast().contains(where: { signs.contains($0) }) { return true }
        for (index, part) in parts.enumerated() {
            if isOpen(part) || areEnds(part, "-", alone) || areEnds(part, "~", alone) || areSideBySide(part) { return true }
            if part.last == "+", part.count == 1 || part.contains(where: \.isNumber) { return true }
            // A sign that only one of the two versions touches.
            if index > 0, signs.contains(part.prefix(1)), numbers(part.dropFirst()).count > 1 { return true }
            if index < parts.count - 1, signs.contains(part.suffix(1)), numbers(part.dropLast()).count > 1 { return true }
            let word = part.filter(\.isLetter).lowercased()
            if word.utf8.count == part.utf8.count(where: { $0 > 64 }), english.contains(word) { return true }
        }
        return false
    }

    /// `1.x`, `1.X.x`: any number in that place.
    private static func isOpen(_ text: Substring) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().contains { part in
            let end = part.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
            guard end.lowercased() == "x" else { return false }
            // Drupal's "8.x-5.1" is the version 5.1 for Drupal 8.
            let rest = part.dropFirst(end.count)
            return rest.first != "-" || rest.dropFirst().first?.isNumber != true
        }
    }

    /// The epoch of a FreeBSD port: `10.10-m,1`.
    private static func isEpoch(_ text: String) -> Bool {
        guard let comma = text.lastIndex(of: ","), comma != text.startIndex, text.firstIndex(of: ",") == comma else { return false }
        let rest = text[text.index(after: comma)...]
        return !rest.isEmpty && rest.allSatisfy { $0.isASCII && $0.isNumber } && !text.contains(where: \.isWhitespace)
    }

    /// `1.0-2.0`, `1.02~4.02`: two versions written alike, the first of them lower. `1.0-2` is a version and its revision, and so is
    /// `5.14.21-150400.24.1`.
    ///
    /// - Parameter alone: whether they need not be of one length.
    private static func areEnds(_ text: some StringProtocol, _ sign: Character, _ alone: Bool) -> Bool {
        let ends = text.split(separator: sign, omittingEmptySubsequences: false)
        guard ends.count == 2 else { return false }
        let (from, to) = (numbers(ends[0]), numbers(ends[1]))
        guard from.count > 1, to.count > 1, alone || from.count == to.count, from.lexicographicallyPrecedes(to) else { return false }
        return to[0].subtractingReportingOverflow(from[0]).partialValue < 1000
    }

    /// `2.4/2.5`, `Android12/Android13`: versions written alike. A date has no points in it, and CISA writes slashes for parentheses
    /// (`1.0.0.7/4456/`).
    private static func areSideBySide(_ text: Substring) -> Bool {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "&" }
        guard parts.count > 1 else { return false }
        let word = parts[0].prefix { $0.isASCII && $0.isLetter }
        return parts.allSatisfy { part in
            guard word.count > 1 else { return numbers(part).count > 1 }
            let rest = part.dropFirst(word.count)
            return part.hasPrefix(word) && !rest.isEmpty && rest.allSatisfy { $0.isASCII && $0.isNumber || $0 == "." }
        }
    }

    private static func numbers(_ text: some StringProtocol) -> [Int] {
        let bare = text.first == "v" || text.first == "V" ? text.dropFirst() : text[...]
        let parts = bare.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil }
        return numbers.count == parts.count ? numbers : []
    }

    private static let signs: Set<Substring> = ["-", "~", "/", "&", "..", "..."]
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
