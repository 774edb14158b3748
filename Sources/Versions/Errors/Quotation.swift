import Diagnostics

/// A version as it is shown in a message: at most 80 characters, control characters made visible, bytes that are not UTF-8 as U+FFFD.
enum Quotation {
    private static let limit = 80

    static func of(_ version: Span<UInt8>) -> String {
        // Four bytes a character at most: one character more than is shown tells that there is more.
        let shown = version.extracting(first: min(version.count, 4 * (limit + 1)))
        var bytes: [UInt8] = []
        bytes.reserveCapacity(shown.count)
        for index in 0..<shown.count { bytes.append(shown[index]) }
        return of(String(decoding: bytes, as: UTF8.self))
    }

    static func of(_ text: String) -> String { VisibleText.of(text, limit: limit) }
}
