import Diagnostics

/// The query of an address, and percent-encoded parts of a path.
enum QueryText {
    /// Names and values in order.
    ///
    /// - Throws: ``ServerError/invalid(_:)`` for what is not UTF-8 behind its percent signs.
    static func pairs(_ query: String?) throws -> [(name: String, value: String)] {
        guard let query, !query.isEmpty else { return [] }
        return try query.split(separator: "&").map { part in
            let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (try decoded(halves[0], isForm: true), halves.count > 1 ? try decoded(halves[1], isForm: true) : "")
        }
    }

    /// Text without its percent signs.
    ///
    /// - Parameter isForm: whether `+` is a space, as forms write it.
    static func decoded(_ text: Substring, isForm: Bool) throws -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { throw strange }
                bytes.append(high << 4 | low)
            case UInt8(ascii: "+") where isForm: bytes.append(UInt8(ascii: " "))
            default: bytes.append(byte)
            }
        }
        guard let decoded = String(validating: bytes, as: UTF8.self) else { throw strange }
        return decoded
    }

    /// Text as it can stand in one part of a path or a query value.
    static func encoded(_ text: String) -> String { PercentEncoding.encoded(text) }

    private static let strange = ServerError.invalid([
        RequestProblem("address", ja: "アドレスの%の後が正しくありません。", en: "has a percent sign that leads to no UTF-8 text.")
    ])

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}
