/// The grammar of SPDX licence expressions (SPDX 2.3 Annex D). Whether an id is on the list is for the schema to say.
enum LicenseSyntax {
    private static let deepest = 256

    /// `idstring`: letters, digits, `-` and `.`, with `+` behind it allowed.
    static func isID(_ text: String) -> Bool { isID(Array(text.utf8)[...]) }

    /// Ids joined by AND, OR and WITH, with parentheses, or NONE or NOASSERTION.
    static func isExpression(_ text: String) -> Bool {
        var open = 0
        var needsOperand = true
        for token in tokens(text) {
            switch String(decoding: token, as: UTF8.self) {
            case "(":
                open += 1
                guard needsOperand, open <= deepest else { return false }
            case ")":
                open -= 1
                guard !needsOperand, open >= 0 else { return false }
            case "AND", "OR", "WITH", "and", "or", "with":
                guard !needsOperand else { return false }
                needsOperand = true
            default:
                guard needsOperand, isReference(token) else { return false }
                needsOperand = false
            }
        }
        return open == 0 && !needsOperand
    }

    private static func tokens(_ text: String) -> [ArraySlice<UInt8>] {
        let bytes = Array(text.utf8)
        var found: [ArraySlice<UInt8>] = []
        var start = 0
        for at in 0...bytes.count {
            let byte = at < bytes.count ? bytes[at] : 32
            let isBracket = byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
            guard isBracket || byte == 32 || (9...13).contains(byte) else { continue }
            if start < at { found.append(bytes[start..<at]) }
            if isBracket { found.append(bytes[at...at]) }
            start = at + 1
        }
        return found
    }

    private static func isReference(_ token: ArraySlice<UInt8>) -> Bool {
        guard let colon = token.firstIndex(of: UInt8(ascii: ":")) else { return isID(token) }
        return token.starts(with: "DocumentRef-".utf8) && isID(token[..<colon]) && isID(token[(colon + 1)...])
    }

    private static func isID(_ token: ArraySlice<UInt8>) -> Bool {
        let id = token.last == UInt8(ascii: "+") ? token.dropLast() : token
        return !id.isEmpty
            && id.allSatisfy { $0 &- 48 < 10 || ($0 | 0x20) &- 97 < 26 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
    }
}
