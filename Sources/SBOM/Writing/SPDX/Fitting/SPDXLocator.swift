/// Whether a locator has the form that SPDX 2.3 Annex F asks of its type.
enum SPDXLocator {
    /// A CPE 2.3 formatted string of 13 parts, or a CPE 2.2 URI.
    static func isCPE(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        guard bytes.count <= 2048, !bytes.contains(where: { $0 <= 32 || $0 >= 127 }) else { return false }
        guard name.utf8.starts(with: "cpe:2.3:".utf8) else {
            guard bytes.count > 5, name.utf8.starts(with: "cpe:/".utf8) else { return false }
            return [UInt8(ascii: "a"), UInt8(ascii: "o"), UInt8(ascii: "h")].contains(bytes[5] | 32)
        }
        var parts = [0]
        var isEscaped = false
        for byte in bytes {
            if byte == UInt8(ascii: ":"), !isEscaped { parts.append(0) } else { parts[parts.count - 1] += 1 }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        }
        return parts.count == 13 && !parts.contains(0) && ["a", "o", "h", "*", "-"].contains { $0.utf8.first == bytes[8] } && parts[2] == 1
    }

    static func isPurl(_ text: String) -> Bool {
        guard text.utf8.starts(with: "pkg:".utf8), !text.utf8.contains(where: { $0 <= 32 }) else { return false }
        let rest = text.utf8.dropFirst(4)
        guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return false }
        return slash != rest.startIndex && rest.index(after: slash) != rest.endIndex
    }

    static func isHomepage(_ text: String) -> Bool {
        ["http://", "https://"].contains { text.utf8.starts(with: $0.utf8) && text.utf8.count > $0.utf8.count } && ValueCheck.isReference(text)
    }
}
