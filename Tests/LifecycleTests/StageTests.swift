import Duties
import Testing

@testable import Lifecycle

struct StageTests {
    @Test(arguments: [
        ("2026-03-31", DeviceStage.support), ("2036-03-31", .support), ("2036-04-01", .limitedSupport), ("2039-03-31", .limitedSupport),
        ("2039-04-01", .endOfSupport),
    ])
    func stageByDates(_ today: String, _ stage: DeviceStage) throws {
        let release = try MilestoneRecord(.release, on: day("2026-03-31"), by: "Tanaka", evidence: "DOC-1")
        let plans = try PlanHistory([Sample.version(1, Sample.days(), approved: "2026-01-10")])
        #expect(try StageReading(StageFacts(product: "P-1", plans: plans, records: [release], today: day(today))).stage == stage)
    }

    @Test func plannedReleaseAloneReleasesNothing() throws {
        let reading = StageReading(try Sample.stage(today: "2026-05-01", isReleased: false))
        #expect(reading.stage == .development)
        #expect(reading.remarks == [.notRecorded(.release, planned: day("2026-04-01"))])
    }

    @Test func passedMilestonesWithoutRecordAreRemarked() throws {
        let reading = StageReading(try Sample.stage(today: "2038-04-01"))
        #expect(reading.stage == .endOfSupport)
        #expect(reading.since == day("2038-04-01"))
        #expect(reading.remarks == [.notRecorded(.eol, planned: day("2036-04-01")), .notRecorded(.eos, planned: day("2038-03-31"))])
    }

    @Test func recordBeatsPlan() throws {
        let records = [
            try MilestoneRecord(.release, on: day("2026-04-01"), by: "Tanaka", evidence: "DOC-1"),
            try MilestoneRecord(.eol, on: day("2035-01-01"), by: "Tanaka", evidence: "DOC-2"),
        ]
        let facts = try StageFacts(product: "P-1", plans: Sample.plans(), records: records, today: day("2035-01-01"))
        #expect(StageReading(facts).stage == .limitedSupport)
    }

    @Test func withoutApprovedPlanNothingIsPromised() throws {
        let plans = try PlanHistory([Sample.version(1, Sample.days(), approved: nil)])
        let reading = StageReading(try Sample.stage(plans, today: "2037-01-01"))
        #expect(reading.stage == .support)
        #expect(reading.until == nil)
        #expect(reading.remarks == [.noApprovedPlan])
    }

    @Test func refusals() throws {
        let release = day("2026-04-01")
        #expect(refusal { _ = try PlanDays(release: nil, eol: day("2030-01-01"), eos: day("2029-01-01")) } == "LIFE-001")
        #expect(refusal { _ = try PlanDays(release: nil, eol: day("2030-01-01"), eos: day("2030-01-01")) } == "LIFE-001")
        #expect(refusal { _ = try PlanDays(release: release, eol: release, eos: day("2030-01-01")) } == "LIFE-002")
        #expect(refusal { _ = try LifecycleText.day("2030-02-30") } == "LIFE-003")
        #expect(refusal { _ = try LifecycleText.moment("2026-11-27T09:00:00") } == "LIFE-004")
        #expect(refusal { _ = try LifecycleText.moment("2026-11-27T09:00:00+09:00") } == nil)
        #expect(refusal { _ = try LifecycleText.stage("legacy") } == "LIFE-005")
        #expect(refusal { _ = try MilestoneRecord(.eol, on: release, by: " ", evidence: "x") } == "LIFE-006")
        let days = try Sample.days()
        let approval = PlanApproval(by: "Sato", at: noon("2026-01-02"))
        #expect(
            refusal { _ = try PlanVersion(number: 1, days: days, reason: "r", author: "Sato", made: noon("2026-01-01"), approval: approval) }
                == "LIFE-007")
        #expect(
            refusal { _ = try PlanVersion(number: 1, days: days, reason: "r", author: "Abe", made: noon("2026-01-03"), approval: approval) }
                == "LIFE-010")
        let version = try Sample.version(2, days, approved: nil)
        #expect(refusal { _ = try PlanHistory([version]) } == "LIFE-008")
        let record = try MilestoneRecord(.eol, on: day("2035-01-01"), by: "Tanaka", evidence: "DOC-2")
        #expect(
            refusal { _ = try StageFacts(product: "P", plans: PlanHistory([]), records: [record, record], today: day("2036-01-01")) } == "LIFE-009")
        #expect(refusal { _ = try StageFacts(product: "P", plans: PlanHistory([]), records: [record], today: day("2034-01-01")) } == "LIFE-014")
        let eos = try MilestoneRecord(.eos, on: day("2034-01-01"), by: "Tanaka", evidence: "DOC-3")
        #expect(refusal { _ = try StageFacts(product: "P", plans: PlanHistory([]), records: [record, eos], today: day("2036-01-01")) } == "LIFE-015")
    }

    @Test func movingNeverPutsEOLAfterEOS() throws {
        var random = Seeded(7)
        var days = try Sample.days()
        for _ in 0..<2000 {
            let milestone = DeviceMilestone.allCases[Int.random(in: 0..<3, using: &random)]
            guard let moved = try? days.moving(milestone, to: day("2026-01-01").adding(days: Int.random(in: 0...6000, using: &random))) else {
                continue
            }
            days = moved
            #expect(days.eol < days.eos)
            if let release = days.release { #expect(release < days.eol) }
        }
    }
}
