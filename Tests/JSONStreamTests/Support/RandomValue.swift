import JSONStream

extension JSONValue {
    /// A random tree of at most `depth` levels of containers.
    static func random(depth: Int, using random: inout SeededRandom) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 9 : 6), using: &random) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &random))
        case 2: return .number(randomNumber(using: &random))
        case 3, 4, 5: return .string(randomText(using: &random))
        case 6: return .array((0..<Int.random(in: 0...4, using: &random)).map { _ in self.random(depth: depth - 1, using: &random) })
        default:
            let count = Int.random(in: 0...4, using: &random)
            return .object((0..<count).map { _ in Member(randomText(using: &random), self.random(depth: depth - 1, using: &random)) })
        }
    }

    private static func randomNumber(using random: inout SeededRandom) -> String {
        var text = Bool.random(using: &random) ? "-" : ""
        text += String(Int.random(in: 0...(1 << Int.random(in: 0..<62, using: &random)), using: &random))
        if Bool.random(using: &random) { text += "." + String(Int.random(in: 0...999, using: &random)) }
        if Int.random(in: 0..<4, using: &random) == 0 { text += ["e", "E+", "e-"][Int.random(in: 0..<3, using: &random)] + "12" }
        return text
    }

    private static func randomText(using random: inout SeededRandom) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            let ranges: [ClosedRange<UInt32>] = [
                0...0x1F, 0x20...0x7E, 0x20...0x7E, 0x22...0x22, 0x5C...0x5C, 0x80...0x7FF, 0x3040...0x30FF, 0xE000...0xFFFF, 0x10000...0x10FFFF,
            ]
            let value = UInt32.random(in: ranges[Int.random(in: 0..<ranges.count, using: &random)], using: &random)
            if let scalar = UnicodeScalar(value) { text.unicodeScalars.append(scalar) }
        }
        return text
    }
}
