import Foundation
import TestPrograms
import Testing

/// Mail that comes for the PSIRT, given to `case receive` as a mail server, a mailbox or a person gives it.
struct CaseMailTests {
    private let desk: PSIRTDesk
    private let mails: Folder

    init() throws {
        desk = try PSIRTDesk()
        mails = try Folder()
    }

    /// A mail as Python writes it: Japanese in the old way, with a file of a Japanese name.
    private static let writer = """
        import email.message, email.charset, sys
        mail = email.message.EmailMessage()
        mail["From"] = "山田 太郎 <taro@example.com>"
        mail["To"] = "psirt@maker.invalid"
        mail["Subject"] = "輸液ポンプの脆弱性について"
        mail["Message-ID"] = "<first@example.com>"
        mail["Date"] = "Thu, 01 Jan 2026 08:00:00 +0900"
        mail.set_content("認証なしで設定を変えられます。\\n", charset="iso-2022-jp", cte="7bit")
        mail.add_attachment(b"\\x00\\x01log", maintype="application", subtype="octet-stream", filename="記録.bin")
        sys.stdout.buffer.write(mail.as_bytes())
        """

    private func receive(_ input: String, _ person: String = "ito", _ arguments: [String] = ["-"]) throws -> Program.Result {
        try Program.run(
            ["case", "receive"] + arguments, input: Data(input.utf8),
            environment: ["MIMAMORI_DATA": desk.folder.path("desk"), "MIMAMORI_PERSON": person])
    }

    private func mail(_ subject: String, _ id: String, from: String = "taro@example.com", more: String = "") -> String {
        "From: \(from)\r\nSubject: \(subject)\r\nMessage-ID: <\(id)>\r\n\(more)\r\nText of \(id)\r\n"
    }

    @Test func aMailFromAnotherProgramBecomesACase() throws {
        let file = mails.path("first.eml")
        try Shell.run("/usr/bin/python3 '\(try mails.write(Self.writer, as: "write.py"))' >'\(file)'")
        let taken = try desk.done("ito", "case receive \(file)")
        #expect(taken.hasPrefix("taken in: CASE-2026-"))
        let number = String(taken.split(separator: " ")[2].dropLast())
        let shown = try desk.done("ito", "case show \(number)")
        for words in ["輸液ポンプの脆弱性について", "認証なしで設定を変えられます。", "taro@example.com (mail)", "記録.bin", "mail.eml", "TLP:RED"] {
            #expect(shown.contains(words), "\(words)")
        }
        #expect(try desk.done("ito", "case receive \(file)") == "was here before: \(number)\n")
        // The finder's answer, as a mail server hands it over.
        let reply = try receive(mail("Re: pump", "second@example.com", more: "In-Reply-To: <first@example.com>\r\n"))
        #expect(reply.status == 0 && reply.output == "taken in: \(number)\n")
        #expect(try desk.done("ito", "case show \(number)").contains("Text of second@example.com"))
        // A stranger who knows the number opens a case of their own.
        let stranger = try receive(mail("Re: \(number)", "third@example.org", from: "eve@example.org"))
        #expect(stranger.output.hasPrefix("taken in: CASE-") && !stranger.output.contains(number))
    }

    /// Exit codes are the contract's, and what is said on the way out tells a sender nothing.
    @Test func whatCannotBeDoneIsLeftForLater() throws {
        let empty = try receive("")
        #expect(empty.status == 2 && empty.output.isEmpty)
        let other = try receive(mail("x", "1@example.com"), "kato")
        #expect(other.status == 2 && other.output.isEmpty && !other.errors.contains("CASE-"))
        let unreadable = try receive("this is no mail")
        #expect(unreadable.status == 0 && unreadable.output.hasPrefix("put aside: "))
        #expect(try receive("", "ito", []).status == 2)
        // A line for a mail server: whatever goes wrong, it keeps the mail.
        let line = "'\(Program.path)' case receive - </dev/null 2>/dev/null || exit 75"
        let environment = ["PATH": "/usr/bin:/bin", "MIMAMORI_DATA": desk.folder.path("desk"), "MIMAMORI_PERSON": "ito"]
        #expect(try ChildProgram("/bin/sh", ["-c", line], environment: environment).run().status == 75)
    }

    @Test func aMailboxIsEmptiedAndWhatIsNoReportIsPutAside() throws {
        let box = mails.path("box")
        for folder in ["new", "cur", "tmp"] { try FileManager.default.createDirectory(atPath: "\(box)/\(folder)", withIntermediateDirectories: true) }
        try mail("pump", "1@example.com").write(toFile: "\(box)/new/1.a", atomically: false, encoding: .utf8)
        try mail("Away", "2@example.com", more: "Auto-Submitted: auto-replied\r\n").write(
            toFile: "\(box)/new/2.b", atomically: false, encoding: .utf8)
        try FileManager.default.createSymbolicLink(atPath: "\(box)/new/3.c", withDestinationPath: "/etc/passwd")
        try "".write(toFile: "\(box)/new/4.d", atomically: false, encoding: .utf8)
        let result = try desk.run("ito", "case receive --maildir \(box)")
        #expect(result.status == 2 && result.errors.contains("4.d"))
        #expect(result.output.split(separator: "\n").map { String($0.prefix(9)) }.sorted() == ["put aside", "taken in:"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(box)/new").sorted() == ["3.c", "4.d"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(box)/cur").sorted() == ["1.a:2,S", "2.b:2,S"])
        try desk.schema("ito", "case aside")
        #expect(try desk.done("ito", "case aside").contains("Away"))
        // A person of the register who takes no outside reports sees none.
        #expect(!(try desk.done("ono", "case aside")).contains("Away"))
        try desk.done("ito", "case aside 2 --output \(mails.path("away.eml"))")
        #expect(try String(contentsOfFile: mails.path("away.eml"), encoding: .utf8).contains("Text of 2@example.com"))
        #expect(try desk.done("ito", "case aside 2 --take").hasPrefix("taken in: CASE-"))
        try desk.done("ito", "case aside 2 --take", status: 2)
        #expect(!(try desk.done("ito", "case aside")).contains("Away"))
    }
}
