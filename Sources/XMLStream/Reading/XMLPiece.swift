/// An event as the parser met it, its texts still bytes: for readers on hot paths. What it points to lasts until the next one is read.
package struct XMLPiece {
    package enum Kind: UInt8 { case start, text, end }

    package let kind: Kind
    /// Number of the name of a tag, for ``XMLReader/name(_:)``. Up to ``XMLNameTable/most`` names of a document have a number above or at zero, which stays
    /// theirs; others get a new one below zero each time.
    package let name: Int32
    /// Line from 1 on which it began.
    package let line: Int
    /// The text.
    package let text: UnsafeBufferPointer<UInt8>
    /// The attributes of a start tag.
    package let attributes: Range<Int>
}

/// An attribute of a start tag, in the same way.
struct XMLPieceAttribute {
    let name: Int32
    let value: UnsafeBufferPointer<UInt8>
}

extension XMLReader {
    /// The next event; nil once the document has ended as it should.
    package mutating func nextPiece() throws(XMLError) -> XMLPiece? { try pieces.next() }

    /// The name that has this number.
    package func name(_ number: Int32) -> XMLName { pieces.expat?.state.pointee.names[number] ?? pieces.plain.pointee.names[number] }

    /// The text of an event.
    package func text(_ piece: XMLPiece) -> UnsafeBufferPointer<UInt8> { piece.text }

    /// Number of the name of the attribute at `place`.
    package func attributeName(_ place: Int) -> Int32 { attribute(place).name }

    /// Value of the attribute at `place`.
    package func attributeValue(_ place: Int) -> UnsafeBufferPointer<UInt8> { attribute(place).value }

    private func attribute(_ place: Int) -> XMLPieceAttribute {
        pieces.expat?.state.pointee.attribute(place) ?? pieces.plain.pointee.attributes[place]
    }

    /// The attributes of a start tag, as values.
    package func attributes(_ piece: XMLPiece) -> [XMLAttribute] {
        piece.attributes.map { XMLAttribute(name: name(attributeName($0)), value: String(decoding: attributeValue($0), as: UTF8.self)) }
    }

    /// The event as a value.
    package func event(_ piece: XMLPiece) -> XMLEvent {
        switch piece.kind {
        case .start: .start(name(piece.name), attributes(piece))
        case .text: .text(String(decoding: text(piece), as: UTF8.self))
        case .end: .end(name(piece.name))
        }
    }
}
