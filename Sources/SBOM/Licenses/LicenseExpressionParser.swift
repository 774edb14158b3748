/// Parses licence expressions, by precedence, with a stack of its own for parentheses.
struct LicenseExpressionParser {
    static let deepest = 256

    private enum Token: Equatable {
        case open, close, and, or, with
        case word(ArraySlice<UInt8>)
    }

    /// What is being gathered inside one pair of parentheses: alternatives, each of parts that all apply.
    private struct Frame {
        var alternatives: [[LicenseExpression.Node]] = [[]]
        let offset: Int
    }

    private let bytes: [UInt8]
    private var at = 0
    private var offset = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    mutating func parse() throws(LicenseExpressionError) -> LicenseExpression.Node {
        var frames = [Frame(offset: 0)]
        var wantsLicense = true
        /// True where `WITH` may follow.
        var afterTerm = false
        while let token = next() {
            switch token {
            case .open:
                guard wantsLicense else { throw error(.wantsOperator) }
                guard frames.count <= Self.deepest else { throw error(.tooDeep(limit: Self.deepest)) }
                frames.append(Frame(offset: offset))
            case .close:
                guard !wantsLicense else { throw error(.wantsLicense) }
                guard frames.count > 1, let inner = frames.popLast() else { throw error(.parenthesis) }
                add(Self.node(inner), to: &frames)
                afterTerm = false
            case .and, .or:
                guard !wantsLicense else { throw error(.wantsLicense) }
                if token == .or { frames[frames.count - 1].alternatives.append([]) }
                (wantsLicense, afterTerm) = (true, false)
            case .with:
                guard afterTerm else { throw error(wantsLicense ? .wantsLicense : .misplaced("WITH")) }
                try exception(&frames)
                afterTerm = false
            case .word(let word):
                guard wantsLicense else { throw error(.wantsOperator) }
                add(.term(try term(word)), to: &frames)
                (wantsLicense, afterTerm) = (false, true)
            }
        }
        guard !wantsLicense else { throw error(bytes.allSatisfy(Self.isSpace) ? .empty : .wantsLicense) }
        guard frames.count == 1 else { throw LicenseExpressionError(reason: .parenthesis, offset: frames[frames.count - 1].offset) }
        return Self.node(frames[0])
    }

    private func add(_ node: LicenseExpression.Node, to frames: inout [Frame]) {
        let frame = frames.count - 1
        frames[frame].alternatives[frames[frame].alternatives.count - 1].append(node)
    }

    private static func node(_ frame: Frame) -> LicenseExpression.Node {
        let alternatives = frame.alternatives.map { parts in parts.count == 1 ? parts[0] : .and(parts.flatMap(Self.andParts)) }
        return alternatives.count == 1 ? alternatives[0] : .or(alternatives.flatMap(Self.orParts))
    }

    /// `(a AND b) AND c` is `a AND b AND c`.
    private static func andParts(_ node: LicenseExpression.Node) -> [LicenseExpression.Node] {
        if case .and(let parts) = node { parts } else { [node] }
    }
    private static func orParts(_ node: LicenseExpression.Node) -> [LicenseExpression.Node] {
        if case .or(let parts) = node { parts } else { [node] }
    }

    private mutating func exception(_ frames: inout [Frame]) throws(LicenseExpressionError) {
        guard case .word(let word)? = next() else { throw error(.wantsLicense) }
        let frame = frames.count - 1
        let place = frames[frame].alternatives.count - 1
        guard Self.isID(word), case .term(var term)? = frames[frame].alternatives[place].popLast() else { throw error(.badID(Self.shown(word))) }
        term.exception = String(decoding: word, as: UTF8.self)
        frames[frame].alternatives[place].append(.term(term))
    }

    private func term(_ word: ArraySlice<UInt8>) throws(LicenseExpressionError) -> LicenseExpression.Term {
        var rest = word
        let orLater = rest.last == UInt8(ascii: "+")
        if orLater { rest = rest.dropLast() }
        var document: String?
        if let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
            guard rest.starts(with: "DocumentRef-".utf8), Self.isID(rest[..<colon]), rest[(colon + 1)...].starts(with: "LicenseRef-".utf8) else {
                throw error(.badID(Self.shown(word)))
            }
            document = String(decoding: rest[..<colon], as: UTF8.self)
            rest = rest[(colon + 1)...]
        }
        guard Self.isID(rest) else { throw error(.badID(Self.shown(word))) }
        let id = String(decoding: rest, as: UTF8.self)
        if orLater, id.hasPrefix("LicenseRef-") { throw error(.misplaced("+")) }
        return LicenseExpression.Term(id: id, document: document, orLater: orLater, exception: nil)
    }

    // MARK: Tokens.

    private mutating func next() -> Token? {
        while at < bytes.count, Self.isSpace(bytes[at]) { at += 1 }
        offset = at
        guard at < bytes.count else { return nil }
        if bytes[at] == UInt8(ascii: "(") || bytes[at] == UInt8(ascii: ")") {
            at += 1
            return bytes[at - 1] == UInt8(ascii: "(") ? .open : .close
        }
        while at < bytes.count, !Self.isSpace(bytes[at]), bytes[at] != UInt8(ascii: "("), bytes[at] != UInt8(ascii: ")") { at += 1 }
        let word = bytes[offset..<at]
        if word.elementsEqual("AND".utf8) || word.elementsEqual("and".utf8) { return .and }
        if word.elementsEqual("OR".utf8) || word.elementsEqual("or".utf8) { return .or }
        if word.elementsEqual("WITH".utf8) || word.elementsEqual("with".utf8) { return .with }
        return .word(word)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

    /// `idstring`: letters, digits, `-` and `.`.
    static func isID(_ word: ArraySlice<UInt8>) -> Bool {
        !word.isEmpty && word.allSatisfy { $0 &- 48 < 10 || ($0 | 0x20) &- 97 < 26 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
    }

    private static func shown(_ word: ArraySlice<UInt8>) -> String { quoted(String(decoding: word.prefix(80), as: UTF8.self)) }

    private func error(_ reason: LicenseExpressionError.Reason) -> LicenseExpressionError { LicenseExpressionError(reason: reason, offset: offset) }
}
