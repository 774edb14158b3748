import Testing

@testable import Mail

/// What an exchange with a mail server means: nothing may be sent twice, and no letter may be lost.
@Suite struct SMTPOutcomeTests {
    private struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let outcome: SMTPOutcome
        let wanted: String

        init(_ name: String, ok: Bool = false, _ reply: Int, began: Bool, ended: Bool, _ said: String, _ wanted: String) {
            testDescription = name
            outcome = SMTPOutcome(succeeded: ok, reply: reply, bodyBegan: began, bodyEnded: ended, said)
            self.wanted = wanted
        }
    }

    private static let cases: [Case] = [
        Case("taken", ok: true, 250, began: true, ended: true, "", "taken"),
        Case("recipient unknown", 550, began: false, ended: false, "RCPT failed: 550", "refused"),
        Case("mailbox busy", 450, began: false, ended: false, "RCPT failed: 450", "deferred"),
        Case("content refused", 554, began: true, ended: true, "Weird server reply", "refused"),
        Case("server full", 452, began: true, ended: true, "Weird server reply", "deferred"),
        Case("cut in the middle", 354, began: true, ended: false, "Send failure", "deferred"),
        Case("cut after the end", 354, began: true, ended: true, "Recv failure", "unclear"),
        Case("sender refused", 553, began: false, ended: false, "MAIL failed: 553", "throws"),
        Case("no sign-in", 535, began: false, ended: false, "Login denied", "throws"),
        Case("no connection", 0, began: false, ended: false, "Could not connect", "throws"),
        Case("no TLS", 220, began: false, ended: false, "STARTTLS denied", "throws"),
    ]

    @Test(arguments: cases) private func meansOneThing(_ one: Case) {
        let found: String
        do {
            found =
                switch try one.outcome.answer() {
                case .taken: "taken"
                case .refused: "refused"
                case .deferred: "deferred"
                case .unclear: "unclear"
                }
        } catch {
            #expect(error.code == "MAIL-004")
            found = "throws"
        }
        #expect(found == one.wanted)
    }

    @Test(
        arguments: [
            ("smtp://relay.example:587", false, nil), ("smtps://relay.example", false, nil), ("smtp://127.0.0.1:25", true, nil),
            ("smtp://[::1]:25", true, nil),
            ("http://relay", false, "MAIL-001"), ("smtp://", false, "MAIL-001"), ("smtp://user@relay", false, "MAIL-001"),
            ("smtp://relay/x", false, "MAIL-001"),
            ("relay:25", false, "MAIL-001"), ("smtp://relay.example:25", true, "MAIL-002"), ("smtp://127.0.0.1.example", true, "MAIL-002"),
        ] as [(String, Bool, String?)])
    func serversAreReadStrictly(_ address: String, _ isPlain: Bool, _ wanted: String?) {
        do {
            _ = try SMTPServer(address, isPlain: isPlain)
            #expect(wanted == nil)
        } catch {
            #expect(error.code == wanted)
        }
    }
}
