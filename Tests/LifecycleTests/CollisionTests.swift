import Duties
import Testing

@testable import Lifecycle

struct CollisionTests {
    private static let today = day("2026-11-27")

    private func reckoner(_ resources: [LifecycleResource] = Sample.resources) throws -> CollisionReckoner {
        try CollisionReckoner(resources, today: Self.today)
    }

    @Test func firstToEndAndWhatIsNotKnown() throws {
        let reckoner = try reckoner()
        let report = reckoner.report(try Sample.days())
        #expect(report.answer == .collides)
        #expect(report.collisions.map { reckoner.resources[$0.resource].id } == ["os", "compiler"])
        let first = try #require(report.first)
        #expect(first.against == .eol)
        #expect(first.daysToEOL == day("2036-04-01").number - day("2034-12-31").number)
        #expect(report.collisions[1].against == .eos)
        #expect(report.open.map { reckoner.resources[$0.resource].id } == ["lib"])
        #expect(reckoner.report(try Sample.days(), uses: [2, 3]).answer == .open)
        #expect(reckoner.report(try Sample.days(), uses: [2]).answer == .clear)
        #expect(reckoner.report(try Sample.days(), uses: [0, 2], treated: [0]).answer == .clear)
        #expect(refusal { _ = try self.reckoner([Sample.resources[0], Sample.resources[0]]) } == "LIFE-009")
    }

    @Test func endingOnTheDayOfEOSIsNoCollision() throws {
        func answer(_ end: String) throws -> CollisionAnswer {
            let statement = EndStatement(.vendor, .securitySupport, .day(day(end)), stated: Self.today, reference: "r")
            let resource = LifecycleResource(id: "x", name: "x", kind: .component, statements: [statement])
            return try reckoner([resource]).report(Sample.days()).answer
        }
        #expect(try answer("2039-03-31") == .clear)
        #expect(try answer("2039-03-30") == .collides)
    }

    @Test func orderOfInputsDecidesNothing() throws {
        var random = Seeded(3)
        for _ in 0..<100 {
            let resources = (0..<20).map { number in
                let end = day("2030-01-01").adding(days: Int.random(in: 0...10, using: &random) * 400)
                let statement = EndStatement(.vendor, .allSupport, .day(end), stated: Self.today, reference: "r")
                return LifecycleResource(
                    id: "r\(number)", name: "n", kind: ResourceKind.allCases[Int.random(in: 0..<6, using: &random)],
                    statements: Bool.random(using: &random) ? [statement] : [])
            }
            let mixed = resources.shuffled(using: &random)
            let (one, other) = (try reckoner(resources), try reckoner(mixed))
            let (first, second) = (one.report(try Sample.days()), other.report(try Sample.days()))
            #expect(first.collisions.map { one.resources[$0.resource].id } == second.collisions.map { other.resources[$0.resource].id })
            #expect(first.open.map { one.resources[$0.resource].id } == second.open.map { other.resources[$0.resource].id })
            let doubled = one.report(try Sample.days(), uses: (Array(0..<20) + Array(0..<20)).shuffled(using: &random))
            #expect(doubled == first)
        }
    }

    @Test func optionsSayWhatTheyMustReach() throws {
        let days = try Sample.days()
        let report = try reckoner().report(days)
        let os = CollisionOption.all(for: report.collisions[0], days, today: Self.today)
        #expect(os.map(\.kind) == OptionKind.allCases)
        #expect(os.first { $0.kind == .extendedContract }?.day == days.eos)
        #expect(os.first { $0.kind == .earlierEOL }?.day == day("2034-12-31"))
        #expect(os.first { $0.kind == .earlierEOS }?.obstacle == .eosNotAfterEOL)
        let tool = CollisionOption.all(for: report.collisions[1], days, today: Self.today)
        #expect(tool.first { $0.kind == .earlierEOL }?.obstacle == .endsAfterEOL)
        #expect(tool.first { $0.kind == .earlierEOS }?.day == day("2037-06-30"))
    }

    @Test func tableOfN70() {
        typealias Outcome = ComponentEndDecision.Outcome
        func outcome(_ stage: DeviceStage, _ harms: Truth, _ treated: Truth, _ unsupported: Truth) -> Outcome? {
            ComponentEndDecision(in: stage, harms: harms, isTreated: treated, usesUnsupported: unsupported)?.outcome
        }
        #expect(outcome(.support, .no, .unknown, .unknown) == .stay)
        #expect(outcome(.support, .yes, .yes, .no) == .stay)
        #expect(outcome(.support, .yes, .yes, .yes) == .toLimitedSupport)
        #expect(outcome(.support, .yes, .no, .unknown) == .notSpelledOut)
        #expect(outcome(.limitedSupport, .yes, .yes, .unknown) == .stay)
        #expect(outcome(.limitedSupport, .yes, .no, .unknown) == .toEndOfSupport)
        #expect(outcome(.limitedSupport, .unknown, .no, .unknown) == .undecided)
        #expect(outcome(.endOfSupport, .yes, .no, .no) == nil)
    }
}
