import Documents
public import Registry
import Reports

/// Where the links in mails lead to: the institution portal as browsers reach it, and how long each link is good.
public struct PortalLinks: Sendable {
    /// What the registry makes for each letter.
    public let order: LetterLinkOrder
    /// `https://name`, without a path.
    public let base: String

    /// - Parameter address: `https://name` or `https://name:port`; `http://` only for this machine.
    /// - Throws: ``MailError/badPortal(_:)``.
    public init(_ address: String, _ order: LetterLinkOrder = LetterLinkOrder()) throws(MailError) {
        var text = address
        while text.hasSuffix("/") { text.removeLast() }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[1].isEmpty, !parts[2].isEmpty, text.utf8.allSatisfy({ $0 > 32 && $0 < 127 && !"<>\"@?#".utf8.contains($0) })
        else { throw .badPortal(address) }
        let host = parts[2].hasPrefix("[") ? parts[2].prefix { $0 != "]" } + "]" : parts[2].prefix { $0 != ":" }
        guard parts[0] == "https:" || (parts[0] == "http:" && ["localhost", "127.0.0.1", "[::1]"].contains(host)) else { throw .badPortal(address) }
        base = text
        self.order = order
    }

    /// The letter as the mail shows it: with its link at the end. The page behind it is `GET /letters/{token}` of the server.
    func adding(to document: Documents.Document, _ letter: OutgoingLetter) -> Documents.Document {
        guard let link = letter.link else { return document }
        let address = "\(base)/letters/\(link.secret.text)"
        var document = document
        document.blocks += NoticeLetterDocument.link(to: address, until: link.expiresAt, in: letter.language)
        return document
    }
}
