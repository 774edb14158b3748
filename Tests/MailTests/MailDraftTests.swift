import Foundation
import Mail
import Testing

@Suite struct MailDraftTests {
    @Test(arguments: [
        ("psirt@example.com", "psirt@example.com"), ("Security team <psirt@example.com>, 03-0000-0000", "psirt@example.com"),
        ("技術部、電話 03-0000-0000、メール:a@example.co.jp", "a@example.co.jp"), ("03-0000-0000", nil), ("a@b", nil), ("a\"b@example.com", nil),
        ("技術@example.com", nil), (nil, nil),
    ])
    func anAddressIsFoundInWhatPeopleWrite(_ contact: String?, _ address: String?) {
        #expect(MailDraft.address(in: contact) == address)
    }

    /// Lines are ASCII and end with CRLF; what stands in the subject makes no header of its own; the text comes back whole.
    @Test func theDraftIsAMail() throws {
        let text = "アクメ 御中\n\nSBOMをご提供ください。\n"
        let draft = MailDraft(to: "psirt@example.com", subject: "お願い\r\nBcc: a@example.com", language: "ja", text: text)
        let mail = String(decoding: draft.bytes, as: UTF8.self)
        let parts = mail.components(separatedBy: "\r\n\r\n")
        let lines = parts[0].components(separatedBy: "\r\n")
        #expect(lines.first == "X-Unsent: 1")
        #expect(lines.contains("To: <psirt@example.com>"))
        #expect(!lines.contains { $0.hasPrefix("Bcc") })
        #expect(mail.utf8.allSatisfy { $0 < 128 })
        let body = try #require(Data(base64Encoded: parts[1], options: .ignoreUnknownCharacters))
        #expect(String(decoding: body, as: UTF8.self) == text)
    }
}
