import JSONStream
import XMLStream

/// Elements that the model has no place for, as XML text inside a JSON string: they stand alone, name spaces included, and always come out the same.
///
/// Text that stands between the elements of one parent is joined in front of them; white space there is left out.
enum SWIDElement {
    /// The element as an unread field.
    static func field(_ key: String, _ node: XMLNode) -> UnknownField { field(key, text: text(node)) }

    /// A text as an unread field.
    static func field(_ key: String, text: String) -> UnknownField {
        var json = JSONWriter()
        json.string(text)
        return UnknownField(key: key, json: String(decoding: json.take(), as: UTF8.self))
    }

    /// The element that the field holds; nil if it holds something else.
    static func node(_ field: UnknownField) -> XMLNode? {
        guard let text = field.value?.stringValue, text.utf8.first == UInt8(ascii: "<") else { return nil }
        return try? XMLNode.read(ByteBlock(text.utf8))
    }

    /// The element as XML text.
    static func text(_ node: XMLNode) -> String {
        var xml = XMLText()
        write(node, around: "", &xml)
        return xml.take()
    }

    /// Recurses once a level, which the depth limit of the reader bounds.
    private static func write(_ node: XMLNode, around space: String, _ xml: inout XMLText) {
        xml.start(node.name, node.attributes, around: space)
        let words = ownText(node)
        if words.isEmpty, node.children.isEmpty { return xml.emptyElement() }
        xml.text(words)
        for child in node.children { write(child, around: node.name.space, &xml) }
        xml.end(node.name)
    }

    /// The text that stands in the element, without the white space between elements.
    static func ownText(_ node: XMLNode) -> String {
        node.children.isEmpty || !isBlank(node.text) ? node.text : ""
    }

    static func isBlank(_ text: String) -> Bool { text.utf8.allSatisfy { $0 <= 32 } }
}
