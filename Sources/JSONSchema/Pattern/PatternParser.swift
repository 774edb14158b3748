/// Reads the regular expressions of ECMA-262 (clause 22.2.1) that need no backtracking: no back references and no looking behind.
struct PatternParser {
    private static let deepest = 64
    private static let mostRepeats = 1_000

    private let scalars: [UInt32]
    private var at = 0
    private var depth = 0

    static func parse(_ source: String) throws(PatternError) -> PatternNode {
        var parser = PatternParser(scalars: source.unicodeScalars.map(\.value))
        let node = try parser.choice()
        guard parser.at == parser.scalars.count else { throw .notWellFormed(offset: parser.at) }
        return node
    }

    private init(scalars: [UInt32]) { self.scalars = scalars }

    private var next: UInt32? { at < scalars.count ? scalars[at] : nil }

    private func has(_ text: StaticString) -> Bool {
        guard at + text.utf8CodeUnitCount <= scalars.count else { return false }
        return (0..<text.utf8CodeUnitCount).allSatisfy { scalars[at + $0] == UInt32(text.utf8Start[$0]) }
    }

    private mutating func take(_ text: StaticString) -> Bool {
        guard has(text) else { return false }
        at += text.utf8CodeUnitCount
        return true
    }

    private mutating func choice() throws(PatternError) -> PatternNode {
        guard depth < Self.deepest else { throw .tooComplex }
        depth += 1
        defer { depth -= 1 }
        var branches = [try sequence()]
        while take("|") { branches.append(try sequence()) }
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    private mutating func sequence() throws(PatternError) -> PatternNode {
        var nodes: [PatternNode] = []
        while let scalar = next, scalar != 0x7C, scalar != 0x29 { nodes.append(try quantified(try atom())) }
        return nodes.count == 1 ? nodes[0] : .sequence(nodes)
    }

    private mutating func atom() throws(PatternError) -> PatternNode {
        if take("^") { return .start }
        if take("$") { return .end }
        if take(".") { return .set(.dot) }
        if take("(?:") { return try group() }
        if take("(?=") { return .lookahead(try group(), expected: true) }
        if take("(?!") { return .lookahead(try group(), expected: false) }
        if has("(?<=") || has("(?<!") { throw .unsupported(offset: at) }
        if take("(?<") {
            while let scalar = next, scalar != 0x3E { at += scalar == 0x29 ? scalars.count : 1 }
            guard take(">") else { throw .notWellFormed(offset: at) }
            return try group()
        }
        if has("(?") { throw .unsupported(offset: at) }
        if take("(") { return try group() }
        if take("[") { return .set(try set()) }
        if take("\\b") { return .boundary(expected: true) }
        if take("\\B") { return .boundary(expected: false) }
        if take("\\") { return .set(try escape()) }
        guard let scalar = next, scalar != 0x2A, scalar != 0x2B, scalar != 0x3F else { throw .notWellFormed(offset: at) }
        at += 1
        return .set(ScalarSet([scalar...scalar]))
    }

    private mutating func group() throws(PatternError) -> PatternNode {
        let node = try choice()
        guard take(")") else { throw .notWellFormed(offset: at) }
        return node
    }

    private mutating func quantified(_ node: PatternNode) throws(PatternError) -> PatternNode {
        var node = node
        while true {
            if take("*") {
                node = .repeated(node, low: 0, high: nil)
            } else if take("+") {
                node = .repeated(node, low: 1, high: nil)
            } else if take("?") {
                node = .repeated(node, low: 0, high: 1)
            } else if next == 0x7B, let (low, high) = try counts() {
                node = .repeated(node, low: low, high: high)
            } else {
                return node
            }
            // Greed changes what is captured, never whether there is a match.
            _ = take("?")
        }
    }

    /// `{n}`, `{n,}` or `{n,m}`; a brace that begins none of them is a character (ECMA-262 Annex B.1.2).
    private mutating func counts() throws(PatternError) -> (Int, Int?)? {
        let begin = at
        at += 1
        guard let low = try number() else {
            at = begin
            return nil
        }
        var high: Int? = low
        if take(",") { high = try number() }
        guard take("}") else {
            at = begin
            return nil
        }
        if let high, high < low { throw .notWellFormed(offset: begin) }
        return (low, high)
    }

    private mutating func number() throws(PatternError) -> Int? {
        let first = at
        var value = 0
        while let scalar = next, (0x30...0x39).contains(scalar) {
            value = value * 10 + Int(scalar - 0x30)
            guard value <= Self.mostRepeats else { throw .tooComplex }
            at += 1
        }
        return at == first ? nil : value
    }

    private mutating func set() throws(PatternError) -> ScalarSet {
        let isInverted = take("^")
        var ranges: [ClosedRange<UInt32>] = []
        while !take("]") {
            let first = try member()
            guard has("-"), at + 1 < scalars.count, scalars[at + 1] != 0x5D else {
                ranges += first.ranges
                continue
            }
            at += 1
            let last = try member()
            if let low = first.single, let high = last.single {
                guard low <= high else { throw .notWellFormed(offset: at) }
                ranges.append(low...high)
            } else {
                ranges += first.ranges + last.ranges + [0x2D...0x2D]
            }
        }
        return isInverted ? ScalarSet(ranges).inverted : ScalarSet(ranges)
    }

    private mutating func member() throws(PatternError) -> ScalarSet {
        if take("\\b") { return ScalarSet([8...8]) }
        if take("\\") { return try escape() }
        guard let scalar = next else { throw .notWellFormed(offset: at) }
        at += 1
        return ScalarSet([scalar...scalar])
    }

    private mutating func escape() throws(PatternError) -> ScalarSet {
        guard let scalar = next else { throw .notWellFormed(offset: at) }
        at += 1
        switch scalar {
        case 0x64: return .digits
        case 0x44: return ScalarSet.digits.inverted
        case 0x77: return .words
        case 0x57: return ScalarSet.words.inverted
        case 0x73: return .spaces
        case 0x53: return ScalarSet.spaces.inverted
        case 0x66: return ScalarSet([12...12])
        case 0x6E: return ScalarSet([10...10])
        case 0x72: return ScalarSet([13...13])
        case 0x74: return ScalarSet([9...9])
        case 0x76: return ScalarSet([11...11])
        case 0x78: return try hexadecimal(2)
        case 0x75: return try hexadecimal(4)
        case 0x30: return ScalarSet([0...0])
        // Back references and Unicode properties.
        case 0x31...0x39, 0x6B, 0x70, 0x50: throw .unsupported(offset: at - 1)
        default: return ScalarSet([scalar...scalar])
        }
    }

    private mutating func hexadecimal(_ digits: Int) throws(PatternError) -> ScalarSet {
        var value: UInt32 = 0
        if digits == 4, take("{") {
            while !take("}") { value = try shifted(value) }
        } else {
            for _ in 0..<digits { value = try shifted(value) }
        }
        return ScalarSet([value...value])
    }

    private mutating func shifted(_ value: UInt32) throws(PatternError) -> UInt32 {
        guard let scalar = next, let digit = Unicode.Scalar(scalar).flatMap({ Character($0).hexDigitValue }), value <= 0x10FFFF >> 4 else {
            throw .notWellFormed(offset: at)
        }
        at += 1
        return value << 4 | UInt32(digit)
    }
}

extension ScalarSet {
    /// The only member of a set of one.
    fileprivate var single: UInt32? {
        guard ranges.count == 1, let range = ranges.first, range.lowerBound == range.upperBound else { return nil }
        return range.lowerBound
    }
}
