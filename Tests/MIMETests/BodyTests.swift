import Testing

@testable import MIME

/// What a person reads of a mail, and what is a file.
@Suite struct BodyTests {
    private static func mail(_ text: String) throws -> IncomingMail { try IncomingMail(Array(text.replacing("\n", with: "\r\n").utf8)) }

    @Test func japaneseTextOfSevenBitsIsRead() throws {
        let bytes = Array("From: a@example.com\nContent-Type: text/plain; charset=ISO-2022-JP\n\n".utf8)
        // 届出① ｶﾅ: a kanji of Windows and half-width kana among it; the second line forgets to go back to ASCII.
        let body: [UInt8] = [0x1B, 0x24, 0x42, 0x46, 0x4F, 0x3D, 0x50, 0x2D, 0x21, 0x1B, 0x28, 0x49, 0x36, 0x45, 0x0A, 0x61, 0x1B, 0x28, 0x42]
        #expect(try IncomingMail(bytes + body).text == "届出①ｶﾅ\na")
    }

    @Test(
        arguments: [
            ("Shift_JIS", [0x93, 0xCD, 0x8F, 0x6F]), ("windows-31j", [0x93, 0xCD, 0x8F, 0x6F]), ("EUC-JP", [0xC6, 0xCF, 0xBD, 0xD0]),
            ("UTF-8", [0xE5, 0xB1, 0x8A, 0xE5, 0x87, 0xBA]), ("", [0xE5, 0xB1, 0x8A, 0xE5, 0x87, 0xBA]),
            ("x-unknown", [0xE5, 0xB1, 0x8A, 0xE5, 0x87, 0xBA]),
            ("UTF-16BE", [0x5C, 0x4A, 0x51, 0xFA]),
        ] as [(String, [UInt8])])
    func characterSetsAreRead(_ name: String, _ body: [UInt8]) throws {
        let header =
            "From: a@example.com\nContent-Type: text/plain\(name.isEmpty ? "" : "; charset=\"\(name)\"")\nContent-Transfer-Encoding: 8bit\n\n"
        #expect(try IncomingMail(Array(header.utf8) + body).text == "届出")
    }

    /// What is not what it says is read as far as it goes, and shows where not.
    @Test func brokenTextIsMarked() throws {
        let bytes = Array("From: a@example.com\nContent-Type: text/plain; charset=Shift_JIS\n\na".utf8) + [0x93, 0xCD, 0xFD, 0x62, 0x93]
        let text = try IncomingMail(bytes).text
        #expect(text.hasPrefix("a届") && text.contains("b") && text.contains("\u{FFFD}"))
    }

    @Test func partsAreToldApart() throws {
        let mail = try Self.mail(
            """
            From: a@example.com
            Content-Type: multipart/mixed; boundary="out"

            preamble
            --out
            Content-Type: multipart/alternative; boundary=in

            --in
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            =E5=B1=8A=E5=87=BA a=3Db soft=
             end \u{20}
            --in
            Content-Type: text/html

            <p>other</p>
            --in--
            --out
            Content-Type: application/pdf; name="a.pdf"
            Content-Transfer-Encoding: base64

            JVBE
            Ri0=
            --out
            Content-Type: message/rfc822

            From: b@example.com
            Subject: inner

            inner
            --out--
            epilogue
            """)
        #expect(mail.text == "届出 a=b soft end")
        #expect(mail.files.map(\.name) == ["a.pdf", "part-2.eml"])
        #expect(mail.files[0].bytes == Array("%PDF-".utf8))
        #expect(String(decoding: mail.files[1].bytes, as: UTF8.self) == "From: b@example.com\r\nSubject: inner\r\n\r\ninner")
    }

    /// A page in HTML is read as its words and kept; pictures of a page whose text was chosen are kept.
    @Test func pagesAreReadAsTheirWords() throws {
        let mail = try Self.mail(
            """
            From: a@example.com
            Content-Type: text/html; charset=utf-8

            <html><head><title>t</title><style>p{}</style></head><body><p>Flaw &amp; &#x5C4A;&#20986; &unknown; &</p><!-- <p>no</p> --><script>no()</script>
            <div>second<br>third</div></body></html>
            """)
        #expect(mail.text == "Flaw & 届出 &unknown; &\n\nsecond\nthird")
        #expect(mail.files.map(\.name) == ["message.html"])
        let both = try Self.mail(
            """
            From: a@example.com
            Content-Type: multipart/alternative; boundary=b

            --b

            plain
            --b
            Content-Type: multipart/related; boundary=c

            --c
            Content-Type: text/html

            <p>html</p>
            --c
            Content-Type: image/png

            PNG
            --c--
            --b--
            """)
        #expect(both.text == "plain")
        #expect(both.files.map(\.name) == ["part-1.png"])
    }

    @Test func encryptedMailSaysSo() throws {
        let mail = try Self.mail(
            """
            From: a@example.com
            Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b

            --b
            Content-Type: application/pgp-encrypted

            Version: 1
            --b
            Content-Type: application/octet-stream; name="encrypted.asc"

            -----BEGIN PGP MESSAGE-----
            --b--
            """)
        #expect(mail.isEncrypted && mail.text.isEmpty)
        #expect(mail.files.map(\.name) == ["part-1.bin", "encrypted.asc"])
        #expect(try Self.mail("From: a@example.com\n\n-----BEGIN PGP MESSAGE-----\n").isEncrypted)
    }

    @Test(
        arguments: [
            ("Auto-Submitted: auto-replied", .automatic), ("Auto-Submitted: no", nil), ("Auto-Submitted: no; x", nil), ("Precedence: bulk", .list),
            ("List-Id: <x.example>", .list), ("Return-Path: <>", .bounce), ("Return-Path: <a@example.com>", nil),
            ("Content-Type: multipart/report; report-type=delivery-status; boundary=b", .bounce), ("X-Autoreply: yes", .automatic),
            ("X-Other: 1", nil),
        ] as [(String, AutomaticMail?)])
    func whatNoPersonWroteIsKnown(_ field: String, _ reason: AutomaticMail?) throws {
        #expect(try Self.mail("From: a@example.com\n\(field)\n\nx").automatic == reason)
    }

    @Test func ownAndServersMailIsKnown() throws {
        #expect(try Self.mail("From: MAILER-DAEMON@mx.example\n\nx").automatic == .bounce)
        #expect(try IncomingMail(Array("From: PSIRT@example.com\n\nx".utf8), own: "psirt@example.com").automatic == .own)
    }
}
