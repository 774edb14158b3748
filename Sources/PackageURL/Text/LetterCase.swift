/// What a rule says about the case of letters.
enum LetterCase: Sendable {
    /// Case is significant and kept.
    case kept
    /// The canonical form is lower case (ECMA-427 "Case folding": full mapping of Unicode, no locale).
    case lower
    /// The canonical form is upper case.
    case upper

    /// `text` in this case; allocates only if a letter changes.
    func apply(to text: String) -> String {
        let bytes = text.utf8.span
        switch self {
        case .kept:
            return text
        case .lower:
            for index in 0..<bytes.count where bytes[index].isCapital || bytes[index] >= 0x80 { return text.lowercased() }
            return text
        case .upper:
            for index in 0..<bytes.count where bytes[index] &- 0x61 < 26 || bytes[index] >= 0x80 { return text.uppercased() }
            return text
        }
    }
}
