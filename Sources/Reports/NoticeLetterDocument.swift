public import Documents
public import Registry

/// A letter to one recipient as a document: what is printed, attached to a mail, and proved by its digest.
public enum NoticeLetterDocument {
    /// The letter. Its text has paragraphs parted by empty lines, `## ` before a heading and `- ` before an item of a list.
    public static func document(_ letter: OutgoingLetter) -> Documents.Document {
        let words = Words(language: letter.language)
        return Documents.Document(
            title: letter.title, language: letter.language,
            metadata: DocumentMetadata(author: letter.maker, date: words.day(letter.date), referenceNumber: letter.number),
            layout: .letter(
                LetterHead(
                    recipient: [RichText(letter.recipient), RichText(words.say("\(letter.addressee) 様", letter.addressee))],
                    sender: [RichText(letter.maker)])),
            blocks: blocks(letter.body))
    }

    /// The text as blocks.
    static func blocks(_ body: String) -> [Block] {
        var blocks: [Block] = []
        var items: [ListItem] = []
        var lines: [Substring] = []
        func close() {
            if !items.isEmpty { blocks.append(.bullets(items)) }
            if !lines.isEmpty { blocks.append(.paragraph(RichText(lines.joined(separator: "\n")))) }
            items = []
            lines = []
        }
        for line in body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.allSatisfy(\.isWhitespace) {
                close()
            } else if line.hasPrefix("## ") {
                close()
                blocks.append(.heading(.two, RichText(String(line.dropFirst(3)))))
            } else if line.hasPrefix("- ") {
                if !lines.isEmpty { close() }
                items.append(ListItem(RichText(String(line.dropFirst(2)))))
            } else {
                if !items.isEmpty { close() }
                lines.append(line)
            }
        }
        close()
        return blocks
    }
}
