import Crypto
import Diagnostics
import Documents
public import Registry
import Reports

/// Brings letters from the outbox to a mail server, one after the other.
///
/// Each letter is marked before it is handed over and its outcome recorded after; between the two only a crash can leave it, and then it is never
/// sent again by itself.
public struct NoticePost: Sendable {
    /// What was done.
    public struct Summary: Sendable, Hashable {
        /// Letters that the server took.
        public var sent = 0
        /// Letters that the server refused for good.
        public var refused = 0
        /// Letters that wait for another try.
        public var deferred = 0
        /// Letters of which it is open whether they were taken.
        public var unclear = 0
    }

    private let registry: Registry
    private let principal: Principal
    private let sender: MailSender
    private let from: MailMessage.Mailbox
    private let links: PortalLinks?
    private let clock: @Sendable () -> String

    /// - Parameters:
    ///   - from: the sender of the mails.
    ///   - links: where the links in the mails lead to; nil for mails without.
    ///   - clock: the time, RFC 3339 UTC.
    /// - Throws: ``MailError/badSender(_:)``.
    public init(
        _ registry: Registry, as principal: Principal, through sender: MailSender, from: MailMessage.Mailbox, links: PortalLinks? = nil,
        clock: @escaping @Sendable () -> String
    ) throws(MailError) {
        let parts = from.address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }),
            from.address.utf8.allSatisfy({ $0 > 32 && $0 < 127 && !"<>,;:\"()[]\\".utf8.contains($0) })
        else { throw .badSender(from.address) }
        self.registry = registry
        self.principal = principal
        self.sender = sender
        self.from = from
        self.links = links
        self.clock = clock
    }

    private var domain: String { String(from.address.split(separator: "@").last ?? "") }

    /// Sends what is in the outbox now; a letter that has to wait is not tried again in the same run.
    ///
    /// - Parameters:
    ///   - number: only letters of this notice.
    ///   - progress: called after each letter with how many were handled.
    /// - Throws: ``MailError`` where nothing can be sent at all; the letters wait then.
    public func send(_ number: String? = nil, progress: (Int) -> Void = { _ in }) async throws -> Summary {
        var summary = Summary()
        var (last, handled) = (0, 0)
        // One at a time: a crash leaves at most one letter open.
        while let letter = try await registry.perform(
            TakeLetters(of: number, limit: 1, domain: domain, after: last, links: links?.order), as: principal
        ).first {
            last = letter.receipt
            let outcome: LetterOutcome
            do {
                outcome = try deliver(letter)
            } catch {
                // Whatever is thrown was thrown before the server had the letter.
                try await note(letter, .deferred("\((error as? any ExplainedError)?.wording.english ?? "\(error)")"))
                throw error
            }
            switch outcome {
            case .sent: summary.sent += 1
            case .refused: summary.refused += 1
            case .deferred: summary.deferred += 1
            case .unclear: summary.unclear += 1
            }
            try await note(letter, outcome)
            handled += 1
            progress(handled)
        }
        return summary
    }

    private func note(_ letter: OutgoingLetter, _ outcome: LetterOutcome) async throws {
        try await registry.perform(NoteLetter(letter.receipt, outcome), as: principal)
    }

    private func deliver(_ letter: OutgoingLetter) throws -> LetterOutcome {
        guard let address = letter.mail, let messageID = letter.messageID else { return .refused("no mail address") }
        let document = NoticeLetterDocument.document(letter)
        let pdf = try document.rendered(as: .pdf).bytes
        // The link is a key: it stands in the mail to this one recipient, and not in the attached letter, which is filed and passed on.
        let shown = links?.adding(to: document, letter) ?? document
        let message = MailMessage(
            from: from, to: MailMessage.Mailbox(name: letter.addressee, address: address), subject: "\(letter.title) [\(letter.number)]",
            messageID: messageID, date: clock(), language: letter.language.rawValue,
            text: String(decoding: try shown.rendered(as: .text).bytes, as: UTF8.self),
            html: String(decoding: try shown.rendered(as: .html).bytes, as: UTF8.self),
            attachment: MailMessage.Attachment(name: "\(letter.number).pdf", mediaType: "application/pdf", bytes: pdf))
        switch try sender.send(message.bytes, from.address, address) {
        case .taken: return .sent(digest: SHA256.hash(data: pdf).map { Self.hex($0) }.joined())
        case .refused(let words): return .refused(words)
        case .deferred(let words): return .deferred(words)
        case .unclear(let words): return .unclear(words)
        }
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = Array("0123456789abcdef")
        return "\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
}
