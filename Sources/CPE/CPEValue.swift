/// An attribute's string value (NISTIR 7695, section 5.3.2), in lower case.
public struct CPEValue: Hashable, Sendable {
    /// The value as it stands in a formatted string: lower case, with its escapes (`c\+\+`).
    public let normal: String

    init(normal: String) { self.normal = normal }

    /// Whether the value begins or ends with an unescaped `*` or `?`.
    public var hasWildcards: Bool { Pattern.hasWildcards(normal.utf8.span) }

    /// The value without its escapes (`c++`). Wildcards stay as they are, so this alone cannot tell `\*` from `*`.
    public var text: String {
        guard normal.utf8.contains(.backslash) else { return normal }
        var plain: [UInt8] = []
        plain.reserveCapacity(normal.utf8.count)
        var isEscaped = false
        for byte in normal.utf8 {
            if byte == .backslash, !isEscaped {
                isEscaped = true
            } else {
                plain.append(byte)
                isEscaped = false
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
