import Diagnostics

/// What stands before the first block of a document, as its layout wants it.
enum FrontPiece {
    /// The title.
    case title(String, alignment: TextAlignment)
    /// Facts about the document.
    case facts([Field])
    /// Lines of a letter's head.
    case lines([RichText], alignment: TextAlignment)
}

extension Document {
    /// The pieces in reading order.
    var front: [FrontPiece] {
        switch layout {
        case .report:
            let facts = self.facts
            return (title.isEmpty ? [] : [.title(title, alignment: .start)]) + (facts.isEmpty ? [] : [.facts(facts)])
        case .letter(let head):
            var pieces: [FrontPiece] = []
            let filing: [RichText] = [
                metadata.referenceNumber.map { RichText($0) }, metadata.date.map { RichText($0.text(in: language)) },
                metadata.mark.map { .bold($0.text) },
            ].compactMap(\.self)
            if !filing.isEmpty { pieces.append(.lines(filing, alignment: .end)) }
            if !head.recipient.isEmpty { pieces.append(.lines(head.recipient, alignment: .start)) }
            if !head.sender.isEmpty { pieces.append(.lines(head.sender, alignment: .end)) }
            // Japanese letters have their title in the middle.
            if !title.isEmpty { pieces.append(.title(title, alignment: language == .japanese ? .center : .start)) }
            return pieces
        }
    }

    /// The metadata as labels with values.
    private var facts: [Field] {
        let values: [(Wording, String?)] = [
            (Words.reference, metadata.referenceNumber), (Words.date, metadata.date?.text(in: language)), (Words.subject, metadata.subject),
            (Words.author, metadata.author), (Words.mark, metadata.mark?.text),
        ]
        return values.compactMap { label, value in value.map { Field(RichText(label[language]), RichText($0)) } }
    }
}
