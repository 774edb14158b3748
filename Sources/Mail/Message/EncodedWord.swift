/// Words of headers that are not plain ASCII (RFC 2047): base64 of UTF-8, in words of at most 75 characters, each on a line of its own, none cut
/// inside a character.
enum EncodedWord {
    /// A header's text. What could end the header or look like an encoded word is encoded too.
    static func of(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { (32...126).contains($0) && !"\"<>()@,;:\\[]".utf8.contains($0) }
        // A plain line may be longer; 60 leaves room for the header's name.
        if isPlain, text.utf8.count <= 60, !text.contains("=?") { return text }
        var words: [String] = []
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            let next = Array(String(scalar).utf8)
            // `=?UTF-8?B?` and `?=` take 12 of the 75; 45 bytes make 60 of base64. Beside the header's name a line has 76 (RFC 2047, 2): 39 bytes
            // make 52.
            if bytes.count + next.count > (words.isEmpty ? 39 : 45) {
                words.append(word(bytes))
                bytes = []
            }
            bytes += next
        }
        words.append(word(bytes))
        return words.joined(separator: "\r\n ")
    }

    private static func word(_ bytes: [UInt8]) -> String { "=?UTF-8?B?\(String(decoding: Base64.encode(bytes), as: UTF8.self))?=" }
}
