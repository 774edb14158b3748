/// Text of a header with its encoded words (RFC 2047, RFC 2231 clause 5) read.
enum EncodedWords {
    private struct Word {
        let charset: String
        let bytes: [UInt8]
        let end: Int
    }

    /// The text, without white space around it and without what does not print.
    static func decoded(_ value: some Collection<UInt8>) -> String {
        let value = Array(value)
        var text = ""
        var plain: [UInt8] = []
        // Words of one character set that follow each other are one run: some writers cut in the middle of a character.
        var run: (charset: String, bytes: [UInt8])?
        func endRun() {
            if let ended = run { text += Charset.decode(ended.bytes, ended.charset) }
            run = nil
        }
        var place = 0
        while place < value.count {
            guard value[place] == 0x3D, let word = word(value, place) else {
                plain.append(value[place])
                place += 1
                continue
            }
            // White space between words is not part of the text (RFC 2047, 6.2).
            if run == nil || !plain.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
                endRun()
                text += Charset.decode(plain, nil)
            }
            plain.removeAll(keepingCapacity: true)
            if run?.charset == word.charset {
                run?.bytes += word.bytes
            } else {
                endRun()
                run = (word.charset, word.bytes)
            }
            place = word.end
        }
        endRun()
        text += Charset.decode(plain, nil)
        return PlainText.line(text)
    }

    /// `=?charset?B|Q?text?=` at a place.
    private static func word(_ value: [UInt8], _ start: Int) -> Word? {
        guard start + 1 < value.count, value[start + 1] == 0x3F else { return nil }
        // Longer than the 75 of the standard are written, too; a word that goes on and on is none.
        let word = value[start..<min(value.count, start + 2000)]
        guard let first = word[(start + 2)...].firstIndex(of: 0x3F), first + 2 < word.endIndex, word[first + 2] == 0x3F else { return nil }
        let from = first + 3
        guard let last = word[from...].indices.first(where: { word[$0] == 0x3F && $0 + 1 < word.endIndex && word[$0 + 1] == 0x3D }) else {
            return nil
        }
        let charset = word[(start + 2)..<first].prefix { $0 != 0x2A }
        guard !charset.isEmpty, charset.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        let content = word[from..<last]
        let bytes: [UInt8]
        switch word[first + 1] {
        case 0x42, 0x62: bytes = TransferEncoding.base64(content)
        case 0x51, 0x71: bytes = TransferEncoding.quotedPrintable(ArraySlice(content.map { $0 == 0x5F ? 0x20 : $0 }), isText: false)
        default: return nil
        }
        return Word(charset: String(decoding: charset, as: UTF8.self).lowercased(), bytes: bytes, end: last + 2)
    }
}
