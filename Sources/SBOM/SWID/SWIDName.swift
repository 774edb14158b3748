import XMLStream

/// Names of attributes as text: the name alone, or with its name space in braces before it, `{http://…}name`.
enum SWIDName {
    static func text(_ name: XMLName) -> String { name.space.isEmpty ? name.local : "{\(name.space)}\(name.local)" }

    /// The name that a text stands for; nil for a text that no attribute can be called by (Namespaces in XML 1.0).
    static func name(_ text: String) -> XMLName? {
        var found = XMLName(text)
        if text.utf8.first == UInt8(ascii: "{") {
            guard let close = text.lastIndex(of: "}") else { return nil }
            found = XMLName(String(text[text.index(after: close)...]), space: String(text[text.index(after: text.startIndex)..<close]))
            guard !found.space.isEmpty, found.space != "http://www.w3.org/2000/xmlns/", !found.space.unicodeScalars.contains(where: { $0.value < 33 })
            else { return nil }
        }
        return isName(found.local) ? found : nil
    }

    /// Letters, digits and a few signs, not beginning with `xml`. Of what XML allows beyond ASCII only letters of the larger blocks.
    private static func isName(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, isStart(first), !text.lowercased().hasPrefix("xml") else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            isStart(scalar) || (48...57).contains(scalar.value) || scalar == "-" || scalar == "."
        }
    }

    private static func isStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 65...90, 97...122, 95, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x3001...0xD7FF: true
        default: false
        }
    }
}
