/// A word or sign of a predicate, and where it begins.
struct PredicateToken: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case word(String)
        case number(Int)
        case sign(String)
        case end
    }

    let kind: Kind
    /// Position in the text in characters, from 1.
    let column: Int

    /// Cuts a predicate into its tokens.
    static func all(of text: String) throws(PredicateError) -> [PredicateToken] {
        let scalars = Array(text.unicodeScalars)
        var tokens: [PredicateToken] = []
        var at = 0
        while at < scalars.count {
            let start = at
            let scalar = scalars[at]
            if scalar == " " || scalar == "\n" || scalar == "\t" {
                at += 1
                continue
            }
            if isWord(scalar) {
                while at < scalars.count, isWord(scalars[at]) { at += 1 }
                var view = String.UnicodeScalarView()
                view.append(contentsOf: scalars[start..<at])
                let word = String(view)
                if word.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) {
                    guard let number = Int(word), number <= 1_000_000_000 else { throw PredicateError(.numberTooLarge, column: start + 1) }
                    tokens.append(PredicateToken(kind: .number(number), column: start + 1))
                } else {
                    tokens.append(PredicateToken(kind: .word(word), column: start + 1))
                }
                continue
            }
            guard let sign = ["==", "!=", "<=", ">=", "<", ">", "(", ")", "[", "]", ","].first(where: { starts(scalars, at, $0) }) else {
                throw PredicateError(.unexpected(String(scalar)), column: start + 1)
            }
            tokens.append(PredicateToken(kind: .sign(sign), column: start + 1))
            at += sign.unicodeScalars.count
        }
        tokens.append(PredicateToken(kind: .end, column: scalars.count + 1))
        return tokens
    }

    private static func starts(_ scalars: [Unicode.Scalar], _ at: Int, _ sign: String) -> Bool {
        scalars[at...].starts(with: sign.unicodeScalars)
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", ".", "-": true
        default: false
        }
    }
}
