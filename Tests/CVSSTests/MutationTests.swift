import Testing

@testable import CVSS

/// A generator whose numbers are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite struct MutationTests {
    /// A random vector that says something in about half of its optional metrics.
    private static func vector(_ version: CVSSVersion, _ generator: inout SeededGenerator) -> CVSSVector {
        let table = MetricTable.of(version)
        var values = SIMD32<UInt8>()
        for number in table.metrics.indices {
            let count = UInt8(table.metrics[number].values.count)
            let isGiven = table.base.contains(number) || Bool.random(using: &generator)
            values[number] = isGiven ? .random(in: 1...count, using: &generator) : 0
        }
        return CVSSVector(version: version, values: values)
    }

    @Test(arguments: CVSSVersion.allCases) func canonicalReadsBack(version: CVSSVersion) throws {
        var generator = SeededGenerator(seed: 20_261_123)
        for _ in 0..<2_000 {
            let vector = Self.vector(version, &generator)
            #expect(try CVSSVector(parsing: vector.canonical) == vector)
            let scores = vector.scores
            #expect((0...100).contains(scores.overall.tenths))
            if version != .v4 { #expect(try #require(scores.temporal) <= scores.base) }
        }
    }

    /// In 4.0 no vector scores below a vector that is the same but for one milder value.
    @Test func milderIsNotWorse() {
        var generator = SeededGenerator(seed: 4)
        // From worst to mildest as the table has them; the requirements and exploit maturity as well.
        for _ in 0..<3_000 {
            var values = Self.vector(.v4, &generator).values
            for number in MetricTable.version4.environmental { values[number] = 0 }
            let number = Int.random(in: 0...11, using: &generator)
            if values[number] == 0 { values[number] = 1 }
            guard Int(values[number]) < MetricTable.version4.metrics[number].values.count else { continue }
            let before = CVSSVector(version: .v4, values: values)
            values[number] += 1
            let after = CVSSVector(version: .v4, values: values)
            #expect(after.scores.overall <= before.scores.overall, "\(before) \(after)")
        }
    }

    @Test(arguments: CVSSVersion.allCases) func damagedVectorsEndInAValueOrAnError(version: CVSSVersion) throws {
        var generator = SeededGenerator(seed: 7)
        var read = 0
        for _ in 0..<5_000 {
            var bytes = Array(Self.vector(version, &generator).canonical.utf8)
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes[place] = .random(in: 0...255, using: &generator)
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 5)], at: place)
                default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &generator))
                }
                if bytes.isEmpty { bytes = [0x41] }
            }
            guard let vector = try? CVSSVector(parsing: String(decoding: bytes, as: UTF8.self)) else { continue }
            read += 1
            #expect(try CVSSVector(parsing: vector.canonical) == vector)
            #expect((0...100).contains(vector.scores.overall.tenths))
        }
        #expect(read > 0)
    }
}
