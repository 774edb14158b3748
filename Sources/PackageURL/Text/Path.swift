/// Paths of segments joined with `/`.
enum Path {
    private static let slash = UInt8(ascii: "/")

    /// `text` without its empty segments.
    static func normalized(_ text: String) -> String {
        hasEmptySegment(text) ? text.split(separator: "/").joined(separator: "/") : text
    }

    /// `text` without the slashes around it.
    static func trimmed(_ text: String) -> String {
        let bytes = text.utf8.span
        guard !bytes.isEmpty, bytes[0] == slash || bytes[bytes.count - 1] == slash else { return text }
        var rest = text.utf8[...]
        while rest.first == slash { rest.removeFirst() }
        while rest.last == slash { rest.removeLast() }
        return String(Substring(rest))
    }

    /// `text` without segments that are empty, `.` or `..`.
    static func withoutDots(_ text: String) -> String {
        let bytes = text.utf8.span
        var length = 0
        var onlyDots = true
        for index in 0...bytes.count {
            if index == bytes.count || bytes[index] == slash {
                if length == 0 || (onlyDots && length <= 2) {
                    return text.split(separator: "/").filter { $0 != "." && $0 != ".." }.joined(separator: "/")
                }
                length = 0
                onlyDots = true
            } else {
                length += 1
                if bytes[index] != UInt8(ascii: ".") { onlyDots = false }
            }
        }
        return text
    }

    private static func hasEmptySegment(_ text: String) -> Bool {
        let bytes = text.utf8.span
        var afterSlash = true
        for index in 0..<bytes.count {
            let isSlash = bytes[index] == slash
            if isSlash && afterSlash { return true }
            afterSlash = isSlash
        }
        return afterSlash && !bytes.isEmpty
    }
}
