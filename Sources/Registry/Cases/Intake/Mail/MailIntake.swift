import Database
import MIME
import PSIRT

/// Brings a mail that a person wrote into a case.
struct MailIntake {
    /// Most characters of a mail that stand in a case; all of it is in the file of the mail.
    private static let (mostOfReport, mostOfMessage) = (17_000, 90_000)

    let mail: IncomingMail
    let received: ReceivedBytes
    let receivedAt: String
    let acknowledgeDays: Int

    /// - Parameter before: number of the mail where it was put aside before.
    /// - Returns: number of the case.
    func take(_ before: Int?, _ transaction: RegistryTransaction) throws -> Int {
        let id = try before ?? ReceivedMail.add(received, mail, receivedAt, transaction)
        let matcher = MailMatcher(mail: mail, transaction)
        if let found = try matcher.subject() {
            let subject = try transaction.get(PSIRTCase.self, found.subject)
            try ReceivedMail.place(id, in: subject, opening: false, transaction)
            try say(text(Self.mostOfMessage, note: nil), id, in: subject, by: found.author, transaction)
            return subject.id
        }
        let handlers = try CaseHandlers.all(transaction)
        guard let first = handlers.first else { throw RegistryError.noCaseHandlers }
        let report = CaseReport(
            .vulnerability, from: .finder, title: mail.subject.isEmpty ? "(件名なし / no subject)" : String(mail.subject.prefix(300)),
            description: text(Self.mostOfReport, note: try matcher.note(for: handlers)), reporter: reporter, receivedAt: receivedAt,
            acknowledgeDays: mail.sender == nil ? nil : acknowledgeDays)
        let opened = try CaseOpening(report, author: first, participants: handlers) { year in
            var generator = SystemRandomNumberGenerator()
            return CaseNumber.draw(year: year, using: &generator)
        }.perform(in: transaction)
        try transaction.note(.psirtCase, opened.id, opened.number, ["reported by": .text("mail"), "sha256": .text(received.stored.digest)])
        try ReceivedMail.place(id, in: opened, opening: true, transaction)
        try say("届いたメール / the mail as it came", id, in: opened, by: first, transaction)
        return opened.id
    }

    private var reporter: String {
        guard let sender = mail.sender else { return "差出人不明 / sender not clear" }
        let answers = mail.replyTo.flatMap { $0.key == sender.key ? nil : " (返信先 / answers to: \($0.address))" } ?? ""
        return String("\(sender.text)\(answers)".prefix(1000))
    }

    /// What is said, below what the mail says of itself.
    private func text(_ most: Int, note: String?) -> String {
        var lines = ["メールで受信(差出人は検証されていません) / received by mail; the sender is not verified"]
        lines.append("From: \(mail.sender?.text ?? "?")")
        if let date = mail.date { lines.append("Date: \(date.prefix(100))") }
        lines.append("Subject: \(mail.subject.prefix(300))")
        if mail.isEncrypted { lines.append("暗号化された部分があります。添付のファイルを復号してください。 / parts are encrypted: decrypt the attached files.") }
        if let note { lines.append(note) }
        let body = mail.text.drop { $0.isWhitespace }
        if body.isEmpty { lines.append("\n(本文なし / no text)") } else { lines.append("\n\(body.prefix(most))") }
        if body.dropFirst(most).isEmpty == false { lines.append("\n… 続きは mail.eml にあります。 / the rest is in mail.eml.") }
        return lines.joined(separator: "\n")
    }

    /// Adds it to the conversation: a message with the mail as it came, then one for each of its files.
    private func say(_ body: String, _ id: Int, in subject: PSIRTCase, by author: Int, _ transaction: RegistryTransaction) throws {
        let files = zip(mail.files, received.files).map { ("添付 / attachment: \($0.name) (\($0.type.prefix(100)))", $0.name, $1) }
        for (body, file, bytes) in [(body, "mail.eml", received.stored)] + files {
            let digest = try BlobStore.put(bytes, in: transaction)
            let message = try transaction.connection.insertedID(
                "INSERT INTO case_message (case_id, author_id, at, audience, body, file, digest) VALUES (?, ?, ?, ?, ?, ?, ?)",
                [
                    .integer(subject.id), .integer(author), .text(transaction.now), .text(Audience.participants.rawValue), .text(body), .text(file),
                    .text(digest),
                ])
            try transaction.connection.execute(
                "INSERT INTO received_mail_message (message_id, mail_id) VALUES (?, ?)", [.integer(message), .integer(id)])
            try transaction.note(
                .psirtCase, subject.id, subject.number,
                ["received by mail": .text(mail.sender?.address), "said": .text(body), "file": .text(file), "sha256": .text(digest)])
        }
    }
}
