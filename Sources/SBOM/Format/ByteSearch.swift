/// Finding short texts in the bytes of a document.
enum ByteSearch {
    /// Offset of the first place where `part` stands in `bytes`, from the start of `bytes`. Only for short inputs: looks at each place.
    static func first(_ part: String, in bytes: some Collection<UInt8>) -> Int? {
        let wanted = Array(part.utf8)
        let text = Array(bytes)
        guard !wanted.isEmpty, text.count >= wanted.count else { return nil }
        for start in 0...(text.count - wanted.count) where text[start] == wanted[0] {
            if text[start..<(start + wanted.count)].elementsEqual(wanted) { return start }
        }
        return nil
    }

    /// The digits and dots right after the first `part`; nil if `part` is not there.
    static func version(after part: String, in bytes: some Collection<UInt8>) -> String? {
        guard let start = first(part, in: bytes) else { return nil }
        let rest = bytes.dropFirst(start + part.utf8.count).prefix(16)
        let digits = rest.prefix { $0 == UInt8(ascii: ".") || ($0 >= 48 && $0 <= 57) }
        return String(decoding: digits, as: UTF8.self)
    }
}
