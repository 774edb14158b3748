/// Lines of tag-value text (SPDX 2.3 clause 5.2).
struct TagValueText {
    private(set) var bytes: [UInt8] = []

    /// Writes a value on one line; line breaks in it become spaces. Nothing for an empty value, which tag-value cannot say.
    mutating func line(_ tag: String, _ value: String) {
        guard !value.isEmpty else { return }
        bytes.append(contentsOf: tag.utf8)
        bytes.append(contentsOf: ": ".utf8)
        for byte in value.utf8 { bytes.append(byte == 10 || byte == 13 ? 32 : byte) }
        bytes.append(10)
    }

    /// Writes a value that may have several lines; nothing for nil.
    mutating func block(_ tag: String, _ value: String?, always: Bool = false) {
        guard let value else { return }
        guard always || value.utf8.contains(where: { $0 == 10 || $0 == 13 }) else { return line(tag, value) }
        bytes.append(contentsOf: tag.utf8)
        bytes.append(contentsOf: ": <text>".utf8)
        // The end mark inside the text would end it early.
        let end = Array("</text>".utf8)
        for byte in value.utf8 {
            bytes.append(byte)
            if byte == UInt8(ascii: ">"), bytes.suffix(end.count).elementsEqual(end) {
                bytes.removeLast(end.count)
                bytes.append(contentsOf: "</ text>".utf8)
            }
        }
        bytes.append(contentsOf: "</text>\n".utf8)
    }

    /// An empty line before the next section.
    mutating func section() { bytes.append(10) }
}
