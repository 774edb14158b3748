import Duties
import Testing

@testable import Lifecycle

struct LegacyTests {
    private static let controls = [
        CompensatingControl(id: "fw", name: "Firewall", type: .firewall, document: "IFU 8.2"),
        CompensatingControl(id: "mon", name: "Monitor", type: .monitoring),
    ]
    private static let bare = DeviceConfiguration(device: "D-1")
    private static let guarded = DeviceConfiguration(device: "D-1", controls: ["fw"])

    private func judge(
        _ configuration: DeviceConfiguration, _ verdict: LegacyVerdict, _ on: String = "2030-01-10", review: String? = nil, until: String? = nil
    ) throws -> LegacyJudgement {
        try LegacyJudgement(
            configuration, verdict, on: day(on), by: "Sato", reason: "threats of the year", review: review.map { day($0) },
            extendsSupportUntil: until.map { day($0) }, controls: Self.controls)
    }

    private func read(
        _ configuration: DeviceConfiguration, _ judgements: [LegacyJudgement], _ vulnerabilities: [CriticalVulnerability] = [],
        today: String = "2030-06-01"
    ) -> LegacyReading {
        LegacyReading(configuration, judgements: judgements, vulnerabilities: vulnerabilities, today: day(today))
    }

    @Test func aControlLiftsItForItsConfigurationAlone() throws {
        let judgements = [try judge(Self.bare, .legacy), try judge(Self.guarded, .notLegacy, until: "2032-03-31")]
        #expect(read(Self.bare, judgements).verdict == .legacy)
        #expect(read(Self.guarded, judgements).verdict == .notLegacy)
        #expect(read(Self.guarded, judgements).extendedUntil == day("2032-03-31"))
        #expect(read(Self.guarded, judgements, today: "2032-04-01").extendedUntil == nil)
        #expect(read(Self.guarded, []).verdict == nil)
        #expect(read(Self.guarded, []).needsJudgement)
    }

    @Test func criticalVulnerabilityForcesItUntilJudgedAnew() throws {
        let vulnerability = CriticalVulnerability(id: "CVE-2030-1", device: "D-1", since: day("2030-03-01"), fixed: day("2030-09-01"))
        let old = try judge(Self.guarded, .notLegacy)
        #expect(read(Self.guarded, [old], [vulnerability]).ground == .forced(vulnerability: "CVE-2030-1", since: day("2030-03-01")))
        #expect(read(Self.guarded, [old], [vulnerability], today: "2030-02-28").verdict == .notLegacy)
        #expect(read(Self.guarded, [old], [vulnerability], today: "2030-09-01").verdict == .notLegacy)
        #expect(read(Self.guarded, [old, try judge(Self.guarded, .notLegacy, "2030-03-01")], [vulnerability]).verdict == .legacy)
        #expect(read(Self.guarded, [old, try judge(Self.guarded, .notLegacy, "2030-03-02")], [vulnerability]).verdict == .notLegacy)
    }

    @Test func newestJudgementCountsAndOfOneDayTheStricter() throws {
        let judgements = [try judge(Self.bare, .notLegacy), try judge(Self.bare, .legacy), try judge(Self.bare, .notLegacy, "2029-01-01")]
        #expect(read(Self.bare, judgements).verdict == .legacy)
        #expect(read(Self.bare, judgements.reversed()).verdict == .legacy)
        #expect(read(Self.bare, [try judge(Self.bare, .notLegacy, review: "2030-05-31")]).needsJudgement)
    }

    @Test func refusals() {
        #expect(refusal { _ = try judge(Self.bare, .notLegacy, until: "2032-01-01") } == "LIFE-012")
        #expect(refusal { _ = try judge(DeviceConfiguration(device: "D-1", controls: ["mon"]), .notLegacy) } == "LIFE-013")
        #expect(refusal { _ = try judge(DeviceConfiguration(device: "D-1", controls: ["no"]), .legacy) } == "LIFE-011")
        #expect(refusal { _ = try judge(Self.guarded, .legacy, until: "2032-01-01") } == "LIFE-005")
        #expect(refusal { _ = try judge(Self.guarded, .notLegacy, review: "2029-01-01") } == "LIFE-010")
    }

    @Test func sweepKeepsWhatIsNotKnown() {
        let devices = [
            FieldSweep.Device(id: "b", marketed: day("2024-03-31"), isConfirmed: .no, stage: .limitedSupport),
            FieldSweep.Device(id: "a", marketed: nil, isConfirmed: .no, stage: .endOfSupport),
            FieldSweep.Device(id: "c", marketed: day("2024-04-01"), isConfirmed: .no, stage: .support),
            FieldSweep.Device(id: "d", marketed: day("2020-01-01"), isConfirmed: .yes, stage: .support),
            FieldSweep.Device(id: "e", marketed: day("2020-01-01"), isConfirmed: .unknown, stage: .support),
        ]
        let entries = FieldSweep.entries(devices)
        #expect(entries.map(\.device.id) == ["a", "b", "e"])
        #expect(entries.map(\.information) == [.endOfSupport, .limitedSupport, .support])
        #expect(entries.map(\.isUncertain) == [true, false, true])
    }
}
