import XMLStream

extension CycloneDXXMLTranscriber {
    /// Reads on to the end of an element that the format does not know there, and gives it back as XML text that can stand anywhere.
    mutating func foreign(_ piece: XMLPiece) throws(XMLError) -> String {
        let name = xml.name(piece.name)
        remark(name.space == space ? .unknownElement(name: quoted(name.local)) : .foreignElement(name: quoted(name.local), space: quoted(name.space)))
        var text = XMLText()
        text.start(name, xml.attributes(piece), around: "")
        var spaces = [name.space]
        while !spaces.isEmpty, let event = try xml.next() {
            switch event {
            case .start(let name, let attributes):
                text.start(name, attributes, around: spaces.last ?? "")
                spaces.append(name.space)
            case .text(let words): text.text(words)
            case .end(let name):
                text.end(name)
                spaces.removeLast()
            }
        }
        return text.take()
    }
}
