import Testing

@testable import Mail

/// Headers that mail servers and readers take, whatever stands in a name or a title.
@Suite struct EncodedWordTests {
    @Test(arguments: [
        ("Support", "Support"), ("見守医療", "=?UTF-8?B?6KaL5a6I5Yy755mC?="), ("a\r\nBcc: x@y", "=?UTF-8?B?YQ0KQmNjOiB4QHk=?="),
        ("=?UTF-8?B?eA==?=", "=?UTF-8?B?PT9VVEYtOD9CP2VBPT0/PQ==?="), ("Maker, Inc.", "=?UTF-8?B?TWFrZXIsIEluYy4=?="),
    ])
    func headersStayOneHeader(_ text: String, _ wanted: String) { #expect(EncodedWord.of(text) == wanted) }

    /// No word is longer than 75 characters (RFC 2047, 2), none ends inside a character, and together they are the text.
    @Test func longTextsAreCutBetweenCharacters() throws {
        let text = String(repeating: "輸液ポンプ𠮷", count: 20)
        let words = EncodedWord.of(text).components(separator: "\r\n ")
        #expect(words.count > 3 && words.allSatisfy { $0.utf8.count <= 75 })
        var decoded = ""
        for word in words {
            let base = word.dropFirst("=?UTF-8?B?".count).dropLast(2)
            let bytes = try #require(Self.decode(String(base)))
            decoded += try #require(String(validating: bytes, as: UTF8.self))
        }
        #expect(decoded == text)
    }

    @Test func base64AsInTheStandard() {
        for (plain, wanted) in [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
        ] {
            #expect(String(decoding: Base64.encode(Array(plain.utf8)), as: UTF8.self) == wanted)
        }
    }

    private static func decode(_ text: String) -> [UInt8]? {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var (bytes, buffer, bits): ([UInt8], Int, Int) = ([], 0, 0)
        for character in text where character != "=" {
            guard let value = alphabet.firstIndex(of: character) else { return nil }
            buffer = (buffer << 6 | value) & 0xFFFF
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(buffer >> bits & 255))
            }
        }
        return bytes
    }
}

extension String {
    fileprivate func components(separator: String) -> [String] {
        var parts = [""]
        var rest = Substring(self)
        while let found = rest.firstRange(of: separator) {
            parts[parts.count - 1] += rest[..<found.lowerBound]
            parts.append("")
            rest = rest[found.upperBound...]
        }
        parts[parts.count - 1] += rest
        return parts
    }
}
