/// Lines of tag-value text (SPDX 2.3 clause 5.2).
struct TagValueText {
    private(set) var bytes: [UInt8] = []
    /// Values that could not be written sign for sign.
    private(set) var reworded: [SBOMLoss.Kind] = []

    /// Writes a value on one line; line breaks in it become spaces. Nothing for an empty value, which tag-value cannot say.
    mutating func line(_ tag: String, _ value: String) {
        guard !value.isEmpty else { return }
        bytes.append(contentsOf: tag.utf8)
        bytes.append(contentsOf: ": ".utf8)
        let start = bytes.count
        for byte in value.utf8 { bytes.append(byte == 10 || byte == 13 ? 32 : byte) }
        note(tag, value, from: start)
        bytes.append(10)
    }

    private mutating func note(_ tag: String, _ value: String, from start: Int) {
        guard !bytes[start...].elementsEqual(value.utf8) else { return }
        reworded.append(.reworded(field: tag, value: value, written: String(decoding: bytes[start...], as: UTF8.self)))
    }

    /// Writes a value that may have several lines; nothing for nil.
    mutating func block(_ tag: String, _ value: String?, always: Bool = false) {
        guard let value else { return }
        // On one line, white space at the ends would be none of the value's, and a mark at its beginning would be taken for one.
        let hasOneLine = !value.utf8.contains { $0 == 10 || $0 == 13 }
        let isPlain = hasOneLine && value.utf8.first != 32 && value.utf8.last != 32 && value.utf8.first != UInt8(ascii: "<")
        guard always || !isPlain else { return line(tag, value) }
        bytes.append(contentsOf: tag.utf8)
        bytes.append(contentsOf: ": <text>".utf8)
        // The end mark inside the text would end it early.
        let end = Array("</text>".utf8)
        let start = bytes.count
        for byte in value.utf8 {
            bytes.append(byte)
            if byte == UInt8(ascii: ">"), bytes.suffix(end.count).elementsEqual(end) {
                bytes.removeLast(end.count)
                bytes.append(contentsOf: "</ text>".utf8)
            }
        }
        note(tag, value, from: start)
        bytes.append(contentsOf: "</text>\n".utf8)
    }

    /// An empty line before the next section.
    mutating func section() { bytes.append(10) }
}
