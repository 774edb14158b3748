import XMLStream

/// Writes XML text: tags, attributes and characters, escaped so that reading them gives back the same.
struct XMLText {
    private(set) var bytes: [UInt8] = []
    /// Characters that XML 1.0 cannot say and that were replaced.
    private(set) var replaced = 0

    /// Opens an element in the name space of its name, declared where it differs from the one around it. Prefixes of attributes are made up.
    mutating func start(_ name: XMLName, _ attributes: [XMLAttribute], around space: String) {
        raw("<")
        raw(name.local)
        if name.space != space { attribute("xmlns", name.space) }
        for (number, item) in attributes.enumerated() {
            if item.name.space.isEmpty {
                attribute(item.name.local, item.value)
            } else if item.name.space == "http://www.w3.org/XML/1998/namespace" {
                attribute("xml:\(item.name.local)", item.value)
            } else {
                attribute("xmlns:n\(number)", item.name.space)
                attribute("n\(number):\(item.name.local)", item.value)
            }
        }
        raw(">")
    }

    mutating func end(_ name: XMLName) {
        raw("</")
        raw(name.local)
        raw(">")
    }

    /// An attribute inside a start tag.
    mutating func attribute(_ name: String, _ value: String) {
        raw(" ")
        raw(name)
        raw("=\"")
        escape(value, isAttribute: true)
        raw("\"")
    }

    mutating func text(_ words: String) { escape(words, isAttribute: false) }

    mutating func raw(_ text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }

    /// A line end and two blanks for each level.
    mutating func line(depth: Int) {
        bytes.append(10)
        bytes.append(contentsOf: repeatElement(32, count: depth * 2))
    }

    mutating func take() -> String {
        defer { bytes.removeAll() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Makes the start tag that was written last, its `>` included, one of an empty element.
    mutating func emptyElement() {
        bytes.removeLast()
        raw("/>")
    }

    mutating func takeBytes() -> [UInt8] {
        defer { bytes.removeAll() }
        return bytes
    }

    private mutating func escape(_ text: String, isAttribute: Bool) {
        var text = text
        text.withUTF8 { utf8 in
            // Whole stretches at once: few texts hold anything to escape.
            var start = 0
            for (place, byte) in utf8.enumerated() where Self.mayNeedEscape[Int(byte)] {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<place]))
                start = place + 1
                escape(byte, isAttribute: isAttribute)
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
        }
    }

    private static let mayNeedEscape: [Bool] = (0..<256).map { byte in
        byte < 32 || [UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\"")].contains(UInt8(byte))
    }

    private mutating func escape(_ byte: UInt8, isAttribute: Bool) {
        switch byte {
        case UInt8(ascii: "&"): raw("&amp;")
        case UInt8(ascii: "<"): raw("&lt;")
        case UInt8(ascii: ">"): raw("&gt;")
        case UInt8(ascii: "\"") where isAttribute: raw("&quot;")
        // Parsers would turn these into others.
        case 13: raw("&#13;")
        case 9 where isAttribute: raw("&#9;")
        case 10 where isAttribute: raw("&#10;")
        case 0..<9, 11, 12, 14..<32:
            raw("\u{FFFD}")
            replaced += 1
        default: bytes.append(byte)
        }
    }
}
