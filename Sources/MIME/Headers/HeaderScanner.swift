/// Goes through the value of a structured field (RFC 5322 clause 3.2): quoted strings are one piece, comments are left out.
struct HeaderScanner {
    private let bytes: [UInt8]
    private(set) var place = 0
    /// The last comment that was passed, which old programs give a name in.
    var comment: [UInt8] = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { place >= bytes.count }
    var next: UInt8? { isAtEnd ? nil : bytes[place] }

    /// Passes a byte if it stands here.
    mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        place += 1
        return true
    }

    /// Everything up to one of `ends` or the end, without white space around it, quotes taken off.
    mutating func token(until ends: Set<UInt8>) -> [UInt8] {
        var token: [UInt8] = []
        // White space inside quotes is part of it.
        var kept = 0
        while let byte = next, !ends.contains(byte) {
            switch byte {
            case 0x22:
                quoted(&token)
                kept = token.count
            case 0x28: passComment()
            case 0x20, 0x09:
                place += 1
                if !token.isEmpty { token.append(0x20) }
            default:
                token.append(byte)
                kept = token.count
                place += 1
            }
        }
        return Array(token.prefix(kept))
    }

    private mutating func quoted(_ token: inout [UInt8]) {
        place += 1
        while let byte = next {
            place += 1
            if byte == 0x22 { return }
            if byte == 0x5C, let escaped = next {
                token.append(escaped)
                place += 1
            } else {
                token.append(byte)
            }
        }
    }

    private mutating func passComment() {
        var depth = 0
        comment = []
        while let byte = next {
            place += 1
            switch byte {
            case 0x28:
                depth += 1
                if depth == 1 { continue }
            case 0x29:
                depth -= 1
                if depth == 0 { return }
            case 0x5C:
                if let escaped = next { comment.append(escaped) }
                place += 1
                continue
            default: break
            }
            comment.append(byte)
        }
    }
}
