import Duties
import Testing

@testable import Lifecycle

struct NoticeTests {
    private static let hospitals = ["A", "B", "C", "D"].map { Recipient(id: $0, name: "Hospital \($0)", sold: day("2027-01-10")) }

    private func facts(_ tellings: [Telling], today: String = "2030-06-02", recipients: [Recipient] = hospitals) throws -> NoticeFacts {
        try NoticeFacts(stage: Sample.stage(today: today), recipients: recipients, tellings: tellings)
    }

    private func told(_ recipient: String, _ version: Int, _ on: String, _ receipt: ReceiptState, _ subject: NoticeSubject = .eos) -> Telling {
        Telling(to: recipient, subject, planVersion: version, on: day(on), receipt)
    }

    @Test func afterAChangeExactlyThoseWhoHeardTheOldDay() throws {
        let board = NoticeBoard(
            try facts([
                told("A", 1, "2027-01-10", .acknowledged), told("B", 1, "2027-01-10", .delivered), told("B", 2, "2030-06-01", .delivered),
                told("C", 1, "2027-01-10", .bounced), told("D", 1, "2027-01-10", .delivered), told("D", 2, "2030-06-01", .sent),
            ]))
        // D may still go by the old day: nothing shows that the new one came.
        #expect(board.mustHearAgain(.eos) == ["A", "D"])
        #expect(board.notReached(.eos) == ["C"])
        let eos = board.notices.filter { $0.subject == .eos }
        #expect(eos.first { $0.recipient == "A" }?.cause == .changed(from: day("2039-03-31")))
        #expect(eos.first { $0.recipient == "A" }?.daysLate == 1)
        #expect(eos.first { $0.recipient == "A" }?.basis == .r058)
        #expect(eos.first { $0.recipient == "C" }?.cause == .notReached)
        #expect(eos.first { $0.recipient == "C" }?.dueBy == day("2036-04-01"))
        #expect(eos.first { $0.recipient == "C" }?.basis == .r057)
    }

    @Test func anotherVersionWithTheSameDayIsNoNews() throws {
        // Version 2 leaves EOL where it was.
        let board = NoticeBoard(try facts(["A", "B", "C", "D"].map { told($0, 1, "2027-01-10", .delivered, .eol) }))
        #expect(board.notices.allSatisfy { $0.subject != .eol })
    }

    @Test func sentIsNotProven() throws {
        let board = NoticeBoard(try facts([told("A", 2, "2030-06-01", .sent)]))
        #expect(board.mustHearAgain(.eos).isEmpty)
        #expect(board.notReached(.eos) == ["A", "B", "C", "D"])
        #expect(board.unproven.contains(NoticeBoard.Unproven(recipient: "A", subject: .eos)))
    }

    @Test func eosIsLateFromTheDayAfterEOL() throws {
        func late(_ today: String) throws -> Bool { NoticeBoard(try facts([], today: today)).notices.contains { $0.subject == .eos && $0.isLate } }
        #expect(try !late("2036-04-01"))
        #expect(try late("2036-04-02"))
    }

    @Test func packagesSayWhatTheyLack() throws {
        let given = Telling(
            to: "A", .package(.release), on: day("2027-01-10"), .handedOver, items: [.securityPolicy, .datesPlan, .upgradeOptions, .instructions])
        let board = NoticeBoard(try facts([given], recipients: [Self.hospitals[0]]))
        let package = try #require(board.notices.first { $0.subject == .package(.release) })
        #expect(package.cause == .incomplete)
        #expect(package.missing == [.sbomAndMDS2, .maintenancePlan])
        #expect(PackageItem.contents(of: .eol).count == 3 && PackageItem.contents(of: .eos).count == 2)
    }

    @Test func whoHasItNoLongerAndWhoHasNotBoughtAreNotTold() throws {
        let recipients = [
            Recipient(id: "old", name: "o", sold: day("2027-01-10"), retired: day("2030-01-01")), Recipient(id: "new", name: "n", sold: nil),
            Recipient(id: "soon", name: "s", sold: day("2030-07-01"), delivered: day("2030-07-10")),
        ]
        let notices = NoticeBoard(try facts([], recipients: recipients)).notices
        #expect(notices.map(\.recipient) == ["soon"])
        #expect(notices.map(\.subject) == [.explanation])
        #expect(notices.map(\.dueBy) == [day("2030-07-10")])
    }

    @Test func componentEndsGoToThoseWhoHaveTheRelease() throws {
        let recipients = [
            Recipient(id: "A", name: "A", sold: day("2027-01-10"), releases: ["1.0"]),
            Recipient(id: "B", name: "B", sold: day("2027-01-10"), releases: ["2.0"]),
            Recipient(id: "C", name: "C", sold: day("2027-01-10")),
        ]
        let end = ComponentEnd(resource: "os", name: "OS", day: day("2034-12-31"), knownSince: day("2030-01-01"), releases: ["1.0"])
        let facts = try NoticeFacts(stage: Sample.stage(today: "2030-06-02"), recipients: recipients, componentEnds: [end])
        let notices = NoticeBoard(facts).notices.filter { $0.subject == .componentEnd("os") }
        #expect(Set(notices.map(\.recipient)) == ["A", "C"])
        #expect(notices.allSatisfy { $0.basis.strength == .imdrf })
    }

    @Test func whoMustBeToldIsExactlyWhoMayGoByAnotherDay() throws {
        var random = Seeded(17)
        let states = ReceiptState.allCases
        for _ in 0..<300 {
            var tellings: [Telling] = []
            for recipient in Self.hospitals {
                for _ in 0..<Int.random(in: 0...4, using: &random) {
                    let state = states[Int.random(in: 0..<states.count, using: &random)]
                    tellings.append(
                        told(recipient.id, Int.random(in: 1...2, using: &random), "2029-01-1\(Int.random(in: 0...9, using: &random))", state))
                }
            }
            let board = NoticeBoard(try facts(tellings.shuffled(using: &random)))
            #expect(board.notices == NoticeBoard(try facts(tellings)).notices)
            for recipient in Self.hospitals {
                // Told again in plain words: the old version came after, or with, the last proof of the new one, or nothing proves the new one since.
                let heard = tellings.filter { $0.recipient == recipient.id && $0.receipt.mayBeKnown }
                let order: (Telling) -> (Int, Int) = { ($0.on.number, $0.planVersion ?? 0) }
                let lastProof = heard.filter { $0.receipt.isProof }.map(order).max { $0 < $1 }
                let expected = heard.contains { telling in
                    guard telling.planVersion == 1 else { return false }
                    guard let lastProof else { return true }
                    return order(telling) >= lastProof
                }
                #expect(board.mustHearAgain(.eos).contains(recipient.id) == expected)
            }
        }
    }

    @Test func leadTimes() throws {
        let tellings = Self.hospitals.map { told($0.id, 2, "2030-06-01", .acknowledged) }
        let stage = try Sample.stage(today: "2030-06-02")
        func readings(_ facts: NoticeFacts) -> [LeadTimeReading] { LeadTimeReading.all(facts, NoticeBoard(facts)) }
        let undecided = readings(try NoticeFacts(stage: stage, recipients: Self.hospitals, tellings: tellings))
        #expect(undecided.map(\.basis) == [.r059, .r065, .r065])
        #expect(undecided.map(\.isEnough) == [.unknown, .yes, .yes])
        let policy = try NoticePolicy(leadTimeMonths: 120, reason: "procurement takes long")
        let long = readings(try NoticeFacts(stage: stage, recipients: Self.hospitals, tellings: tellings, policy: policy))
        #expect(long[0].isEnough == .no && long[0].isComplete)
        #expect(refusal { _ = try NoticePolicy(leadTimeMonths: 12, reason: "") } == "LIFE-006")
    }

    @Test func handOverNeedsEveryProof() throws {
        let recipient = [Self.hospitals[0]]
        let all = [
            told("A", 2, "2030-06-01", .acknowledged), told("A", 2, "2038-01-01", .delivered, .securityState),
            told("A", 2, "2038-01-01", .delivered, .handOver),
            told("A", 2, "2038-03-01", .handedOver, .package(.eos)),
        ]
        func reading(_ tellings: [Telling], _ today: String) throws -> HandOverReading {
            try #require(HandOverReading.all(try facts(tellings, today: today, recipients: recipient)).first)
        }
        #expect(try reading(all, "2038-04-01").isComplete)
        #expect(try !reading(all, "2038-03-31").isComplete)
        #expect(try reading(Array(all.dropFirst()), "2038-04-01").missing == [.eos])
    }

    @Test func keysNameTheirSubjects() {
        let subjects: [NoticeSubject] =
            [.eol, .eos, .componentEnd("component:a@1"), .transferPlan, .securityState, .handOver, .explanation]
            + DeviceMilestone.allCases.map { .package($0) }
        for subject in subjects { #expect(NoticeSubject(key: subject.key) == subject) }
        for text in ["", "EOL", "component-end", "component-end:", "package", "package-none"] { #expect(NoticeSubject(key: text) == nil, "\(text)") }
    }

    @Test func refusals() throws {
        #expect(refusal { _ = try facts([told("Z", 1, "2027-01-10", .sent)]) } == "LIFE-011")
        #expect(refusal { _ = try facts([told("A", 9, "2027-01-10", .sent)]) } == "LIFE-011")
        #expect(refusal { _ = try facts([told("A", 1, "2031-01-10", .sent)]) } == "LIFE-014")
        #expect(refusal { _ = try facts([Telling(to: "A", .componentEnd("os"), on: day("2027-01-10"), .sent)]) } == "LIFE-006")
        #expect(refusal { _ = try facts([], recipients: Self.hospitals + Self.hospitals) } == "LIFE-009")
    }

    @Test func aTrialShowsWhomToTellAgain() throws {
        let tellings = Self.hospitals.flatMap { [told($0.id, 2, "2030-06-01", .acknowledged), told($0.id, 2, "2030-06-01", .acknowledged, .eol)] }
        let facts = try facts(tellings)
        let reckoner = try CollisionReckoner(Sample.resources, today: day("2030-06-02"))
        let trial = try PlanTrial(
            [.move(.eos, to: day("2037-03-31")), .lasts(resource: "os", until: day("2040-01-01"))], of: facts, reckoner: reckoner, uses: [0, 1, 2])
        #expect(trial.before.collisions.count == 2)
        #expect(trial.after.answer == .clear)
        #expect(Set(trial.newNotices.map(\.recipient)) == ["A", "B", "C", "D"])
        #expect(trial.newNotices.allSatisfy { $0.subject == .eos && $0.cause == .changed(from: day("2038-03-31")) })
        let still = try PlanTrial([.drop(resource: "os")], of: facts, reckoner: reckoner, uses: [0, 1, 2])
        #expect(still.newNotices.isEmpty)
        #expect(still.after.collisions.count == 1)
        #expect(refusal { _ = try PlanTrial([.treat(resource: "no")], of: facts, reckoner: reckoner, uses: [0]) } == "LIFE-011")
        #expect(refusal { _ = try PlanTrial([.move(.eol, to: day("2038-03-31"))], of: facts, reckoner: reckoner, uses: [0]) } == "LIFE-001")
    }
}
