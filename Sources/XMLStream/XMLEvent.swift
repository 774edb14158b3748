/// What an XML document consists of, front to back. Comments and processing instructions are passed over.
public enum XMLEvent: Sendable, Hashable {
    /// A start tag; an empty-element tag is followed by its ``end(_:)``.
    case start(XMLName, [XMLAttribute])
    /// All text up to the next tag, CDATA sections included, entities resolved. Never empty; white space between tags is reported too.
    case text(String)
    /// An end tag.
    case end(XMLName)
}
