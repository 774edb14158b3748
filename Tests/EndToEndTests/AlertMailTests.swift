import Foundation
import Testing

/// Alerts by mail, handed to a real mail server over TLS.
struct AlertMailTests {
    /// What Python's own reader of mail makes of a letter.
    private func read(_ letter: String, _ folder: Folder) throws -> [String] {
        let file = try folder.write(letter, as: "letter.eml")
        let script = """
            import email, email.policy, sys
            mail = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
            print(mail["X-To"], mail["To"].addresses[0].addr_spec, mail["From"].addresses[0].addr_spec, mail["Subject"], sep="\\n")
            print(mail.get_body().get_content())
            """
        let answer = folder.path("letter.txt")
        try Shell.run("PYTHONUTF8=1 /usr/bin/python3 '\(try folder.write(script, as: "read.py"))' '\(file)' >'\(answer)'")
        return try String(contentsOfFile: answer, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test(.enabled(if: MailServer.isPresent, "python3-aiosmtpd or openssl is missing")) func whatChangedReachesItsReaders() throws {
        let desk = try PSIRTDesk()
        try desk.done("sato", "user change ito --email ito@maker.invalid")
        try desk.done("sato", "user change ono --email refuse@maker.invalid")
        try desk.done("sato", "user change kato --email later@maker.invalid")
        for person in ["ito", "ono", "kato"] {
            let result = try desk.run(person, "alert subscribe all", language: person == "ito" ? "ja" : "en")
            #expect(result.status == 0, "\(result.errors)")
        }
        let mails = try Folder()
        let server = try MailServer.start(mails)
        let send = "alert send --smtp smtp://localhost:\(server.port) --from psirt@maker.invalid --site https://desk.invalid"
        // Nothing has changed yet.
        #expect(try desk.done("sato", send) == "made 0, sent 0, not sent 0\n")
        try desk.done("ito", "release add MP-300@2.4.2")
        try desk.done("ito", "release import MP-300@2.4.2 sample-sbom.cdx.json --catalog sample.cat")
        // The certificate is not one that the system trusts: nothing goes out, and everything waits.
        #expect(try desk.done("sato", send, status: 1) == "made 3, sent 0, not sent 3\n")
        #expect(MailServer.letters(mails).isEmpty)
        let trusted = "\(send) --certificates \(mails.path("cert.pem"))"
        #expect(try desk.done("sato", trusted, status: 1, later: 60) == "made 0, sent 1, not sent 2\n")
        let came = try #require(MailServer.letters(mails).first)
        #expect(MailServer.letters(mails).count == 1)
        let lines = try read(came, mails)
        #expect(lines.prefix(3) == ["ito@maker.invalid", "ito@maker.invalid", "psirt@maker.invalid"])
        #expect(lines[3].hasPrefix("[Mimamori] 新しい該当 "))
        let text = lines.joined(separator: "\n")
        #expect(text.contains("MP-300@2.4.2") && text.contains("https://desk.invalid/findings/") && text.contains("続きは"))
        #expect(!text.contains("MP-300@2.4.1"))
        // What was refused is given up, what had to wait is tried again, and nobody gets anything twice.
        #expect(try desk.done("sato", trusted, later: 120) == "made 0, sent 0, not sent 0\n")
        #expect(try desk.done("sato", trusted, status: 1, later: 360) == "made 0, sent 0, not sent 1\n")
        #expect(MailServer.letters(mails).count == 1)
        #expect(try desk.done("ito", "alert log --format json", later: 360).contains("\"sent\""))
        #expect(try desk.done("ono", "alert log --format json", later: 360).contains("\"failed\""))
        #expect(try desk.done("kato", "alert log --format json", later: 360).contains("\"queued\""))
    }
}
