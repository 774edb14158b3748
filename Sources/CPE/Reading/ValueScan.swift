/// Checks one attribute value of a formatted string, up to the colon or the end that closes it.
struct ValueScan {
    /// What can be wrong with a value.
    enum Problem {
        case empty, illegalCharacter, misplacedWildcard, illegalEscape, escapedHyphen

        func error(_ field: CPE.Field, at offset: Int, of text: String) -> CPEError {
            let excerpt = Excerpt.of(text)
            switch self {
            case .empty: return .emptyValue(excerpt, field)
            case .illegalCharacter: return .illegalCharacter(excerpt, field, offset: offset)
            case .misplacedWildcard: return .misplacedWildcard(excerpt, field)
            case .illegalEscape: return .illegalEscape(excerpt, field)
            case .escapedHyphen: return .escapedHyphen(excerpt, field)
            }
        }
    }

    private let start: Int
    /// Where the value ends; or where the problem is.
    private(set) var position: Int
    /// Whether the value could be written otherwise: upper case, or an escape that is not needed.
    private(set) var hasVariants = false

    init(from start: Int) {
        self.start = start
        position = start
    }

    /// Runs over the value; nil if it is well formed.
    mutating func run(_ bytes: Span<UInt8>) -> Problem? {
        skipWildcards(bytes)
        let bodyStart = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte.isUnreserved {
                if byte.isUppercase { hasVariants = true }
                position += 1
            } else if byte == .backslash {
                guard position + 1 < bytes.count else { return .illegalEscape }
                let next = bytes[position + 1]
                guard next.isPrintable, !next.isAlphanumeric else { return .illegalEscape }
                if next.isUnreserved { hasVariants = true }
                position += 2
            } else {
                break
            }
        }
        let bodyEnd = position
        skipWildcards(bytes)
        if position < bytes.count, bytes[position] != .colon {
            return bytes[position] == .star || bytes[position] == .question || position > bodyEnd ? .misplacedWildcard : .illegalCharacter
        }
        if bodyEnd == bodyStart { return checkBodiless(bytes) }
        let isEscapedHyphen = position - start == 2 && bytes[start] == .backslash && bytes[start + 1] == .hyphen
        return isEscapedHyphen ? .escapedHyphen : nil
    }

    /// ANY is a single star; other wildcards need something that they stand beside.
    private func checkBodiless(_ bytes: Span<UInt8>) -> Problem? {
        if position == start { return .empty }
        return position - start == 1 && bytes[start] == .star ? nil : .misplacedWildcard
    }

    /// One star, or any number of question marks.
    private mutating func skipWildcards(_ bytes: Span<UInt8>) {
        guard position < bytes.count else { return }
        if bytes[position] == .star {
            position += 1
        } else {
            while position < bytes.count, bytes[position] == .question { position += 1 }
        }
    }
}
