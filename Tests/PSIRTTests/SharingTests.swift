import Duties
import Testing

@testable import PSIRT

struct SharingTests {
    private func decide(
        _ label: TLP, _ audience: Audience, embargo: Embargo? = nil, knows: Bool = true, at: String = "2026-11-27T00:00:00Z"
    ) -> SharingDecision {
        SharingDecision(label: label, embargo: embargo, to: audience, needsToKnow: knows, at: moment(at))
    }

    private static func embargo(_ text: String = "2026-12-01T10:00", _ zone: Zone = .tokyo, now: String = "2026-11-27T00:00:00Z") throws -> Embargo {
        try Embargo(until: text, zone, agreedWith: "JPCERT/CC", now: moment(now))
    }

    @Test func labelsAreReadInEverySpelling() throws {
        for label in TLP.allCases {
            #expect(try TLP(label.rawValue) == label)
            #expect(try TLP(String(label.rawValue.dropFirst(4)).lowercased()) == label)
        }
        #expect(try TLP("tlp:white") == .clear)
        #expect(refusal { _ = try TLP("PURPLE") } == "PSIRT-001")
        #expect(TLP.allCases == TLP.allCases.sorted())
        #expect(TLP.amberStrict.csaf20 == MappedWord("RED", exact: false))
        #expect(TLP.amberStrict.csaf21 == "AMBER+STRICT")
    }

    /// Each label reaches exactly the audiences up to its own.
    @Test func labelsReachNoFurther() {
        let widest: [TLP: Audience] = [.red: .participants, .amberStrict: .organisation, .amber: .clients, .green: .community, .clear: .everybody]
        for label in TLP.allCases {
            for audience in Audience.allCases {
                #expect(decide(label, audience).isAllowed == (audience <= widest[label] ?? .participants), "\(label) to \(audience)")
            }
        }
    }

    @Test func needToKnowBindsUnderAmberAndEmbargo() throws {
        #expect(decide(.amber, .organisation, knows: false) == .needToKnow)
        #expect(decide(.red, .participants, knows: false) == .needToKnow)
        #expect(decide(.green, .organisation, knows: false).isAllowed)
        let embargo = try Self.embargo()
        #expect(decide(.green, .organisation, embargo: embargo, knows: false) == .needToKnow)
        #expect(decide(.clear, .clients, embargo: embargo) == .embargo(embargo))
        #expect(decide(.clear, .organisation, embargo: embargo).isAllowed)
    }

    @Test func embargoEndsAtItsHour() throws {
        let embargo = try Self.embargo()
        #expect(embargo.until == moment("2026-12-01T01:00:00Z"))
        #expect(!decide(.clear, .everybody, embargo: embargo, at: "2026-12-01T00:59:59Z").isAllowed)
        #expect(decide(.clear, .everybody, embargo: embargo, at: "2026-12-01T01:00:00Z").isAllowed)
        #expect(decide(.amber, .everybody, embargo: embargo, at: "2026-12-02T00:00:00Z") == .label(.amber, .everybody))
    }

    @Test func hoursOfDaylightSavingAreNotGuessed() throws {
        #expect(try Self.embargo("2027-07-01T10:00", .usEastern).until == moment("2027-07-01T14:00:00Z"))
        #expect(try Self.embargo("2027-01-15T10:00", .centralEurope).until == moment("2027-01-15T09:00:00Z"))
        #expect(refusal { _ = try Self.embargo("2027-03-14T02:30", .usEastern) } == "PSIRT-023")
        #expect(refusal { _ = try Self.embargo("2027-11-07T01:30", .usEastern) } == "PSIRT-024")
        #expect(refusal { _ = try Self.embargo("2027-03-28T02:30", .centralEurope) } == "PSIRT-023")
        #expect(refusal { _ = try Self.embargo("2027-10-31T02:30", .centralEurope) } == "PSIRT-024")
        #expect(refusal { _ = try Self.embargo("2027-03-14T02:30", .tokyo) } == nil)
    }

    @Test(arguments: ["", "2026-12-01", "2026-12-01T10:00:00", "2026-12-01 10:00", "2026-13-01T10:00", "2026-12-01T24:00", "2026-12-01T10:0０"])
    func otherFormsAreRefused(_ text: String) { #expect(refusal { _ = try Self.embargo(text) } == "PSIRT-022") }

    @Test func anEmbargoNeedsAFutureAndAPartner() throws {
        #expect(refusal { _ = try Self.embargo(now: "2026-12-01T01:00:00Z") } == "PSIRT-025")
        #expect(refusal { _ = try Embargo(until: "2026-12-01T10:00", .tokyo, agreedWith: " ", now: moment("2026-11-27T00:00:00Z")) } == "PSIRT-002")
    }

    @Test func loosenedOnlyWithConsent() throws {
        #expect(refusal { _ = try TLP.amber.changed(to: .clear, consent: nil) } == "PSIRT-029")
        #expect(try TLP.amber.changed(to: .clear, consent: "mail of the finder, 2026-11-20") == .clear)
        #expect(try TLP.amber.changed(to: .red, consent: nil) == .red)
    }
}
