public import Diagnostics
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

    /// What a mail says behind the letter: where it is read and acknowledged without an account, and until which day in Japan.
    ///
    /// - Parameter expiry: RFC 3339 UTC.
    public static func link(to address: String, until expiry: String, in language: Language) -> [Block] {
        let words = Words(language: language)
        let day = words.dayText(expiry)
        return [
            .heading(.two, RichText(words.say("受領の確認", "Acknowledgement"))),
            .paragraph(
                RichText(
                    words.say(
                        "次のアドレスで、この通知を読み、受領を確認できます(\(day) まで。サインインは不要です)。宛先の方だけが使える鍵ですので、転送しないでください。",
                        "At this address the notice can be read and its receipt acknowledged, until \(day), without an account. It is a key for you alone: please do not pass it on."
                    ))),
            .paragraph(.link(address, to: address)),
        ]
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
