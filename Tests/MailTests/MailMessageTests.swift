import Testing

@testable import Mail

@Suite struct MailMessageTests {
    private func message(subject: String = "EOSのお知らせ", text: String = "本文\n.\n..\n") -> MailMessage {
        MailMessage(
            from: MailMessage.Mailbox(name: "見守医療", address: "support@example.invalid"),
            to: MailMessage.Mailbox(name: "臨床工学科", address: "ce@example.invalid"), subject: subject, messageID: "NT-2026-0001.1.1@example.invalid",
            date: "2026-11-27T01:02:03Z", language: "ja", text: text, html: "<p>本文</p>",
            attachment: MailMessage.Attachment(name: "NT-2026-0001.pdf", mediaType: "application/pdf", bytes: Array(repeating: 0xFF, count: 5000)))
    }

    @Test func everyLineIsShortASCIIAndEndsInCRLF() {
        var long = message(subject: String(repeating: "長い題名", count: 50))
        long.to = MailMessage.Mailbox(name: String(repeating: "臨床工学科", count: 5), address: "clinical.engineering@hospital.example.invalid")
        let bytes = long.bytes
        #expect(bytes.allSatisfy { $0 < 128 })
        #expect(bytes.indices.allSatisfy { bytes[$0] != 10 || ($0 > 0 && bytes[$0 - 1] == 13) })
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.utf8.count <= 76 || $0.hasPrefix("Content-Type") })
    }

    @Test func headersAndParts() {
        let text = String(decoding: message().bytes, as: UTF8.self)
        for line in [
            "From: =?UTF-8?B?6KaL5a6I5Yy755mC?= <support@example.invalid>\r\n", "Date: 27 Nov 2026 01:02:03 +0000\r\n",
            "Message-ID: <NT-2026-0001.1.1@example.invalid>\r\n", "Content-Language: ja\r\n", "Content-Type: text/plain; charset=utf-8\r\n",
            "Content-Disposition: attachment; filename=\"NT-2026-0001.pdf\"\r\n",
        ] { #expect(text.contains(line), "\(line)") }
        #expect(text.hasSuffix("--=_mimamori_outer--\r\n"))
    }
}
