import PackageURL
import Testing

@testable import Versions

/// The algebra of interval sets, against the plain meaning on the numbers 0 to 10 and the halves between them.
struct IntervalSetTests {
    private static let points = (0...20).map { "\($0 / 2).\($0 % 2 * 5)" }

    private static func bound(_ random: inout SeededGenerator) -> VersionInterval.Bound? {
        guard Int.random(in: 0..<5, using: &random) > 0 else { return nil }
        return VersionInterval.Bound(version: "\(Int.random(in: 0...10, using: &random)).0", isInclusive: Bool.random(using: &random))
    }

    private static func set(_ random: inout SeededGenerator) throws -> IntervalSet {
        var parts: [IntervalSet] = []
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            parts.append(try IntervalSet(VersionInterval(lower: bound(&random), upper: bound(&random)), .intdot))
        }
        return try IntervalSet.union(parts, .intdot)
    }

    private static func holds(_ set: IntervalSet, _ version: String) throws -> Bool {
        for interval in set.intervals {
            if let lower = interval.lower {
                let order = try VersionScheme.intdot.compare(version, lower.version)
                if order == .less || (order == .same && !lower.isInclusive) { continue }
            }
            if let upper = interval.upper {
                let order = try VersionScheme.intdot.compare(version, upper.version)
                if order == .greater || (order == .same && !upper.isInclusive) { continue }
            }
            return true
        }
        return false
    }

    @Test func unionAndIntersection() throws {
        var random = SeededGenerator(seed: 21)
        for _ in 0..<1_500 {
            let (a, b) = (try Self.set(&random), try Self.set(&random))
            let union = try a.union(b)
            let common = try a.intersection(b)
            for version in Self.points {
                let (inA, inB) = (try Self.holds(a, version), try Self.holds(b, version))
                #expect(try Self.holds(union, version) == (inA || inB))
                #expect(try Self.holds(common, version) == (inA && inB))
            }
            #expect(try b.union(a).specifier() == union.specifier())
            #expect(try b.intersection(a).specifier() == common.specifier())
            #expect(try a.union(a).specifier() == a.specifier())
            #expect(try a.intersection(a).specifier() == a.specifier())
        }
    }

    @Test func specifiersHoldTheSameVersions() throws {
        var random = SeededGenerator(seed: 22)
        for _ in 0..<1_500 {
            let set = try Self.set(&random)
            let vers = try set.specifier()
            #expect(throws: Never.self) { try vers.validate() }
            for version in Self.points { #expect(try vers.contains(version) == Self.holds(set, version), "\(vers) \(version)") }
        }
    }

    @Test func complements() throws {
        var random = SeededGenerator(seed: 23)
        for _ in 0..<500 {
            let interval = VersionInterval(lower: Self.bound(&random), upper: Self.bound(&random))
            let set = try IntervalSet(interval, .intdot)
            guard !set.intervals.isEmpty else { continue }
            let outside = IntervalSet.outside(interval, .intdot)
            for version in Self.points { #expect(try Self.holds(set, version) != Self.holds(outside, version)) }
        }
        #expect(try IntervalSet.allBut("1.0", .intdot).specifier().description == "vers:intdot/!=1.0")
        #expect(try IntervalSet.all(.intdot).specifier().description == "vers:intdot/*")
        #expect(try IntervalSet.none(.intdot).specifier().description == "vers:none/*")
    }
}
