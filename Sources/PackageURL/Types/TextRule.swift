import Diagnostics

/// What a type permits in a name or a version.
public enum TextRule: Hashable, Sendable {
    /// Exactly `count` letters from `a` to `p`.
    case lettersAToP(count: Int)
    /// One to `limit` runs of digits with dots between them.
    case dottedNumbers(limit: Int)
    /// The text `::` nowhere in it: a distribution, not a module.
    case noDoubleColon
    /// No white space, no `+`, and no `.` at the beginning.
    case podName

    /// Whether `text` keeps the rule.
    func permits(_ text: String) -> Bool {
        let bytes = text.utf8.span
        switch self {
        case .lettersAToP(let count):
            for index in 0..<bytes.count where bytes[index] &- 0x61 >= 16 { return false }
            return bytes.count == count
        case .dottedNumbers(let limit):
            var runs = 1
            for index in 0..<bytes.count {
                if bytes[index].isDigit { continue }
                guard bytes[index] == UInt8(ascii: "."), index > 0, bytes[index - 1].isDigit else { return false }
                runs += 1
            }
            return runs <= limit && !bytes.isEmpty && bytes[bytes.count - 1].isDigit
        case .noDoubleColon:
            for index in 1..<max(bytes.count, 1) where bytes[index] == UInt8(ascii: ":") && bytes[index - 1] == UInt8(ascii: ":") { return false }
            return true
        case .podName:
            for index in 0..<bytes.count where bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "+") { return false }
            return bytes.isEmpty || bytes[0] != UInt8(ascii: ".")
        }
    }

    /// The rule as a reader is told it.
    var wording: Wording {
        switch self {
        case .lettersAToP(let count): Wording(ja: "aからpまでの英字\(count)文字です", en: "it is \(count) letters from a to p")
        case .dottedNumbers(let limit): Wording(ja: "「.」で区切った1〜\(limit)個の数です", en: "it is 1 to \(limit) numbers with dots between them")
        case .noDoubleColon:
            Wording(ja: "モジュール名(「::」)ではなく配布物の名前です", en: "it is the name of a distribution, not of a module (\"::\")")
        case .podName: Wording(ja: "空白と「+」は使えず、「.」で始められません", en: "it has no white space and no \"+\", and does not begin with \".\"")
        }
    }
}
