/// Input as it is shown in a message: at most 80 characters, with control characters and bytes that are not UTF-8 made visible.
enum Quotation {
    private static let limit = 80

    static func of(_ bytes: Span<UInt8>) -> String {
        // Four bytes a character at most: what stands behind cannot be shown anyway.
        let shown = min(bytes.count, 4 * limit)
        var copy: [UInt8] = []
        for index in 0..<shown { copy.append(bytes[index]) }
        return of(String(decoding: copy, as: UTF8.self))
    }

    static func of(_ text: String) -> String {
        var quoted = ""
        var count = 0
        for scalar in text.unicodeScalars {
            let piece = visible(scalar)
            count += piece.unicodeScalars.count
            if count >= limit { return quoted + "…" }
            quoted += piece
        }
        return quoted
    }

    private static func visible(_ scalar: Unicode.Scalar) -> String {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate:
            "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        default: String(scalar)
        }
    }
}
