extension AddressSecrets {
    /// Words that the names of secret parameters have in them, small and without hyphens: `X-Amz-Signature`, `private_token`.
    private static let words: [StaticString] = [
        "accesskey", "apikey", "authkey", "credential", "passphrase", "passw", "privatekey", "secret", "session", "signature", "token",
    ]

    /// Names of secret parameters that other names have in them.
    private static let names: [StaticString] = ["auth", "authorization", "bearer", "jwt", "key", "oauth", "pass", "pat", "pwd", "sas", "sid", "sig"]

    private static let marks: [Unicode.Scalar] = ["?", "&", "#", ";"]

    /// Looks at the parameters behind the mark at `mark` (`?`, `&`, `#`, `;`), and gives where to go on; nil if none begins there.
    mutating func parameters(_ mark: Int) -> Int? {
        let isEncoded = bytes[mark] == UInt8(ascii: "%")
        guard let length = markLength(mark, isEncoded) else { return nil }
        let start = mark + length
        var end = start
        while let next = secretEnd(end, isEncoded) {
            // What follows takes the place of the first; the mark goes with the last.
            guard let and = self.length(of: "&", at: next, isEncoded: isEncoded), isEncoded == (and == 3),
                self.length(of: "&", at: mark, isEncoded: isEncoded) == nil
            else {
                cuts.append(mark..<next)
                return next
            }
            end = next + and
        }
        if end > start { cuts.append(start..<end) }
        return end
    }

    private func markLength(_ at: Int, _ isEncoded: Bool) -> Int? {
        for mark in Self.marks { if let length = length(of: mark, at: at, isEncoded: isEncoded) { return length } }
        return nil
    }

    /// Where the parameter at `start` ends, if its value is secret.
    private func secretEnd(_ start: Int, _ isEncoded: Bool) -> Int? {
        var end = start
        while end < bytes.count, Self.isOfName(bytes[end]) { end += 1 }
        guard end > start, let equals = length(of: "=", at: end, isEncoded: isEncoded), isSecret(start..<end) else { return nil }
        end += equals
        while end < bytes.count, !Self.isEnd(bytes[end]), bytes[end] != UInt8(ascii: "'"), length(of: "&", at: end, isEncoded: isEncoded) == nil,
            length(of: "#", at: end, isEncoded: isEncoded) == nil
        { end += 1 }
        return end
    }

    private func isSecret(_ name: Range<Int>) -> Bool {
        let letters = bytes[name].lazy.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: ".") }.map {
            $0 &- 65 < 26 ? $0 | 32 : $0
        }
        func stands(_ word: StaticString, at start: some Sequence<UInt8>) -> Bool {
            word.withUTF8Buffer { start.starts(with: $0) }
        }
        if Self.names.contains(where: { word in word.withUTF8Buffer { letters.elementsEqual($0) } }) { return true }
        var rest = letters[...]
        while !rest.isEmpty {
            if Self.words.contains(where: { stands($0, at: rest) }) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
