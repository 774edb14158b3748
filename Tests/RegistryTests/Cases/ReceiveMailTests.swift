import Database
import Diagnostics
import Duties
import MIME
import PSIRT
import TestDatabases
import Testing

@testable import Registry

/// Mail becomes a case, or joins one; nothing is taken twice, nothing is lost, nothing is told to whom it is not for.
@Suite struct ReceiveMailTests {
    private let psirt = TestDesk.person(.psirt)
    private let safety = TestDesk.person(.safety)
    private let admin = TestDesk.person(.administrator)

    private static func mail(
        _ subject: String, from: String = "Finder <finder@example.com>", id: String? = "1@example.com", more: String = "",
        _ body: String = "It crashes."
    ) -> String {
        "From: \(from)\nSubject: \(subject)\n\(id.map { "Message-ID: <\($0)>\n" } ?? "")\(more)\n\(body)\n"
    }

    private func take(_ desk: TestDesk, _ text: String, as person: Principal? = nil, anyway: Bool = false) async throws -> ReceiveMail.Answer {
        let received = try ReceivedBytes(Array(text.utf8), own: "psirt@maker.example")
        return try await desk.registry.perform(ReceiveMail(received, acknowledgeDays: 5, anyway: anyway), as: person ?? psirt)
    }

    private func cases(_ desk: TestDesk) async throws -> [PSIRTCase] { try await desk.registry.ask(ListCases(), as: psirt).map(\.subject) }

    /// As confidential as a report from the form, with its file, with the duty to acknowledge; known to the PSIRT and to nobody else.
    @Test(arguments: TestDatabase.present) func aMailBecomesACase(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            let body = "--b\nContent-Type: text/plain; charset=utf-8\n\n落ちます\n--b\nContent-Type: text/x-log; name=\"crash.log\"\n\nAAAA\n--b--"
            let text = Self.mail("=?UTF-8?B?6ISG5byx?=", more: "Content-Type: multipart/mixed; boundary=b\nReply-To: other@example.com\n", body)
            let answer = try await take(desk, text)
            #expect(answer.outcome == .taken)
            let number = try #require(answer.number)
            let shown = try await desk.registry.ask(ShowCase(number), as: psirt)
            #expect(shown.subject.title == "脆弱")
            #expect(shown.subject.tlp == .red && shown.subject.origin == .finder && shown.subject.acknowledgeDays == 5)
            #expect(shown.subject.reporter == "Finder <finder@example.com> (返信先 / answers to: other@example.com)")
            #expect(shown.subject.description.contains("落ちます") && shown.subject.description.contains("not verified"))
            #expect(shown.participants == ["psirt"])
            #expect(shown.messages.map(\.file) == ["mail.eml", "crash.log"])
            #expect(shown.messages.map(\.author) == ["finder@example.com (mail)", "finder@example.com (mail)"])
            #expect(shown.messages.map(\.audience) == [.participants, .participants])
            let original = try await desk.registry.ask(ReadCaseFile(number, digest: try #require(shown.messages[0].digest)), as: psirt)
            #expect(original == Array(text.utf8))
            #expect(
                try await desk.registry.ask(CaseDuties(number), as: psirt).findings.contains {
                    $0.rule.id == "intl.cvd.ack" && $0.clock?.dates != nil
                })
            await #expect(throws: RegistryError.notFound(.psirtCase, number)) { try await desk.registry.ask(ShowCase(number), as: safety) }
            _ = try await desk.registry.ask(VerifyAudit(), as: admin)
        }
    }

    /// Delivered again, by whatever way, it is one; another that only bears its name is another.
    @Test(arguments: TestDatabase.present) func aMailIsTakenOnce(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            #expect(try await take(desk, Self.mail("x")).outcome == .taken)
            let again = try await take(desk, "Received: from mx.example; Sat, 28 Nov 2026 00:00:00 +0000\n" + Self.mail("x"))
            #expect(again.outcome == .known)
            #expect(try await cases(desk).map(\.number) == [again.number])
            #expect(try await take(desk, Self.mail("x", "Something else.")).outcome == .taken)
            #expect(try await take(desk, Self.mail("x", from: "other@example.com")).outcome == .taken)
            #expect(try await take(desk, Self.mail("x", id: nil)).outcome == .taken)
            #expect(try await take(desk, Self.mail("x", id: nil)).outcome == .known)
            #expect(try await cases(desk).count == 4)
        }
    }

    /// The finder's answer and that of somebody who takes part join the conversation, found by the subject or by what they answer.
    @Test(arguments: TestDatabase.present) func answersJoinTheirCase(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            try await desk.registry.perform(ChangePerson("safety") { $0.email = "Safety@maker.example" }, as: admin)
            let number = try #require(try await take(desk, Self.mail("x")).number)
            try await desk.registry.perform(ChangeParticipants(number, joining: ["safety"]), as: psirt)
            let answer = Self.mail("Re: x", id: "2@example.com", more: "In-Reply-To: <1@example.com>\n", "More of it.")
            #expect(try await take(desk, answer).number == number)
            let named = Self.mail("Re: [\(number.lowercased())] x", from: "safety@maker.example", id: "3@maker.example", "I look at it.")
            #expect(try await take(desk, named).number == number)
            // On the thread's second mail, too.
            let deeper = Self.mail("Re: x", id: "4@example.com", more: "References: <0@x> <2@example.com>\n", "And more.")
            #expect(try await take(desk, deeper).number == number)
            let shown = try await desk.registry.ask(ShowCase(number), as: psirt)
            #expect(
                shown.messages.map(\.author) == [
                    "finder@example.com (mail)", "finder@example.com (mail)", "safety@maker.example (mail)", "finder@example.com (mail)",
                ])
            #expect(shown.messages[2].body.contains("I look at it.") && shown.messages[2].body.contains("not verified"))
            #expect(try await cases(desk).count == 1)
        }
    }

    /// Who takes no part opens a new case, which names the other for a person to judge, and learns nothing; whether there is such a case changes nothing.
    @Test(arguments: TestDatabase.present) func othersJoinNothing(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            try await desk.registry.perform(ChangePerson("safety") { $0.email = "safety@maker.example" }, as: admin)
            let report = CaseReport(.vulnerability, from: .ownTest, title: "secret", description: "x")
            let secret = try await desk.registry.perform(OpenCase(report), as: safety)
            let unknown = "CASE-2026-ZZZZZZZZ"
            var texts: [String] = []
            for (place, number) in [secret.number, unknown].enumerated() {
                // A stranger; one who pretends to be two people; who left the case; somebody of the register who takes no part.
                for from in ["stranger@example.com", "safety@maker.example, stranger@example.com"] {
                    let answer = try await take(desk, Self.mail("Re: \(number)", from: from, id: "\(place)@example.com"))
                    #expect(answer.outcome == .taken)
                    let opened = try #require(answer.number)
                    let shown = try await desk.registry.ask(ShowCase(opened), as: psirt)
                    #expect(opened != number && shown.subject.description.contains("a person must judge"))
                    texts.append(shown.subject.description.replacing(number, with: "CASE"))
                }
            }
            #expect(texts[0] == texts[2] && texts[1] == texts[3])
            #expect(try await desk.registry.ask(ShowCase(secret.number), as: safety).messages.isEmpty)
            // By who takes part it joins, and who may not know of it is not told where.
            let joined = try await take(desk, Self.mail("Re: \(secret.number)", from: "safety@maker.example", id: "9@example.com"))
            #expect(joined == ReceiveMail.Answer(outcome: .taken, number: nil, reason: nil))
            #expect(try await desk.registry.ask(ShowCase(secret.number), as: safety).messages.count == 1)
            // A case that holds the mail that is answered is not named to those who do not know of it.
            let answer = Self.mail("Re: x", from: "stranger@example.com", id: "10@example.com", more: "In-Reply-To: <9@example.com>\n")
            let opened = try #require(try await take(desk, answer).number)
            #expect(!(try await desk.registry.ask(ShowCase(opened), as: psirt)).subject.description.contains("CASE-"))
        }
    }

    /// What no person wrote is put aside with the reason, and is a case if a person says so; what cannot be read is kept, too.
    @Test(arguments: TestDatabase.present) func automaticMailIsPutAside(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            let away = Self.mail("Away", id: "1@x", more: "Auto-Submitted: auto-replied\n")
            #expect(try await take(desk, away).outcome == .aside)
            #expect(try await take(desk, away).outcome == .known)
            #expect(try await take(desk, Self.mail("Failed", id: "2@x", more: "Return-Path: <>\n")).reason == AutomaticMail.bounce.wording)
            #expect(try await take(desk, Self.mail("Loop", from: "psirt@maker.example", id: "3@x")).reason == AutomaticMail.own.wording)
            #expect(try await take(desk, "no mail at all").outcome == .aside)
            #expect(try await cases(desk).isEmpty)
            let aside = try await desk.registry.ask(ListMailAside(), as: psirt)
            #expect(aside.map(\.why) == ["MIME-001", "own", "bounce", "automatic"])
            let last = try #require(aside.last)
            #expect(last.sender == "finder@example.com" && last.subject == "Away")
            #expect(try await desk.registry.ask(ReadMailAside(last.id), as: psirt) == Array(away.utf8))
            // Only who takes reports from outside sees them.
            #expect(try await desk.registry.ask(ListMailAside(), as: safety).isEmpty)
            await #expect(throws: RegistryError.self) { try await desk.registry.ask(ReadMailAside(last.id), as: safety) }
            desk.clock.now = "2026-11-28T00:00:00Z"
            let taken = try await take(desk, away, anyway: true)
            #expect(taken.outcome == .taken)
            // It reached us when it came, not when somebody looked.
            #expect(try await cases(desk).map(\.receivedAt) == ["2026-11-27T00:00:00Z"])
            #expect(try await desk.registry.ask(ListMailAside(), as: psirt).count == 3)
        }
    }

    /// Where nobody takes reports the mail is left where it is.
    @Test(arguments: TestDatabase.present) func withoutAnybodyNothingIsTaken(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            for role in [Role.psirt, .safety, .quality] { try await desk.registry.perform(WithdrawRole(role, from: role.rawValue), as: admin) }
            await #expect(throws: RegistryError.self) { try await take(desk, Self.mail("x"), as: .system) }
            try await desk.registry.perform(GrantRole(.psirt, to: "psirt"), as: admin)
            #expect(try await take(desk, Self.mail("x"), as: .system).outcome == .taken)
        }
    }

    /// However long, it is a case: what does not fit is in the file.
    @Test(arguments: TestDatabase.present) func longMailIsCutAndKept(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            let text = Self.mail(String(repeating: "件", count: 400), String(repeating: "長い行\n", count: 10_000))
            let number = try #require(try await take(desk, text).number)
            let shown = try await desk.registry.ask(ShowCase(number), as: psirt)
            #expect(shown.subject.title.count == 300 && shown.subject.description.count < 20_000)
            #expect(shown.subject.description.hasSuffix("the rest is in mail.eml."))
        }
    }
}
