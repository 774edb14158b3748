/// Draws from the parts of a message what a person reads and what is a file.
struct MailContents {
    private(set) var text: [String] = []
    private(set) var files: [MailFile] = []
    private(set) var isEncrypted = false

    init(_ root: MIMEPart) {
        take(root)
    }

    private mutating func take(_ part: MIMEPart) {
        switch part.type.value {
        case _ where part.parts.isEmpty: leaf(part)
        case "multipart/alternative": alternative(part)
        case "multipart/encrypted":
            isEncrypted = true
            for inner in part.parts { file(inner) }
        default: for inner in part.parts { take(inner) }
        }
    }

    private mutating func leaf(_ part: MIMEPart) {
        switch part.type.value {
        case "text/plain" where !part.isAttachment, "" where !part.isAttachment:
            let words = part.text
            if words.contains("-----BEGIN PGP MESSAGE-----") { isEncrypted = true }
            text.append(words)
        case "text/html" where !part.isAttachment:
            text.append(HTMLText.words(part.text))
            files.append(MailFile(name: files.isEmpty ? "message.html" : "message-\(files.count + 1).html", type: "text/html", bytes: part.bytes))
        case let type where type.hasPrefix("multipart/"):
            // Of other parts it says to be made, and is not: it is kept as it is.
            text.append(part.text)
        default:
            if part.type.value == "application/pkcs7-mime" { isEncrypted = true }
            file(part)
        }
    }

    private mutating func file(_ part: MIMEPart) {
        if part.parts.isEmpty { files.append(MailFile(part, number: files.count + 1)) } else { for inner in part.parts { file(inner) } }
    }

    /// The same said several times (RFC 2046 clause 5.1.4): the plain text is read, and other ways to say it are left out but what is no text.
    private mutating func alternative(_ part: MIMEPart) {
        func holds(_ type: String) -> (MIMEPart) -> Bool { { Self.leaves($0).contains { $0.type.value == type && !$0.isAttachment } } }
        let chosen = part.parts.firstIndex(where: holds("text/plain")) ?? part.parts.firstIndex(where: holds("text/html")) ?? part.parts.indices.last
        for (place, inner) in part.parts.enumerated() {
            if place == chosen {
                take(inner)
            } else {
                // Beside the page that is left out stand its pictures.
                for leaf in Self.leaves(inner) where !leaf.type.value.hasPrefix("text/") || leaf.isAttachment { file(leaf) }
            }
        }
    }

    private static func leaves(_ part: MIMEPart) -> [MIMEPart] { part.parts.isEmpty ? [part] : part.parts.flatMap(leaves) }
}
