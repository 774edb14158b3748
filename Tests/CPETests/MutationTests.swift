import CPE
import Testing

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
    private static let values = [
        "*", "*", "-", "1", "1.0", "1.0.0", "c\\+\\+", "a\\:b", "x_y", "x-y", "1.*", "?b", "*a*", "\\*", "\\\\", "9\\?", "??z", "v\\~1",
    ]

    private static func name(_ generator: inout SeededGenerator, patterns: Bool = true) throws -> CPE {
        let pool = patterns ? values : values.filter { $0 == "*" || ($0.first != "?" && $0.first != "*" && $0.last != "*") }
        let fields = (0..<10).map { _ in pool.randomElement(using: &generator) ?? "*" }
        return try CPE(parsing: "cpe:2.3:\(["a", "o", "h", "*"].randomElement(using: &generator) ?? "a"):" + fields.joined(separator: ":"))
    }

    /// A name with a few attributes widened, so that relations other than "disjoint" come up often.
    private static func widened(_ name: CPE, _ generator: inout SeededGenerator) throws -> CPE {
        var wide = name
        for field in CPE.Field.allCases where Int.random(in: 0..<4, using: &generator) == 0 { wide = try wide.replacing(field, with: .any) }
        return wide
    }

    @Test func bothFormsReadBack() throws {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<5_000 {
            let name = try Self.name(&generator)
            #expect(try CPE(parsing: name.formattedString) == name)
            #expect(try CPE(parsing: name.uri.text) == name, "\(name)")
            #expect(try CPE(parsing: name.formattedString.uppercased()) == name)
        }
    }

    @Test func relationsAreConsistent() throws {
        var generator = SeededGenerator(seed: 2)
        let mirror: [CPERelation: CPERelation] = [
            .superset: .subset, .subset: .superset, .equal: .equal, .disjoint: .disjoint, .overlapping: .overlapping,
        ]
        var seen: Set<CPERelation> = []
        for _ in 0..<5_000 {
            let name = try Self.name(&generator, patterns: false)
            let (first, second, third) = try (name, Self.widened(name, &generator), Self.widened(Self.widened(name, &generator), &generator))
            let relation = CPE.match(first, second)
            seen.formUnion([relation, CPE.match(second, third), try CPE.match(first, Self.name(&generator))])
            #expect(CPE.match(second, first) == mirror[relation])
            #expect((relation == .equal) == (first == second))
            if first.isSubset(of: second), second.isSubset(of: third) { #expect(first.isSubset(of: third)) }
            if second.isSubset(of: third), third.isDisjoint(with: first) { #expect(second.isDisjoint(with: first)) }
        }
        #expect(seen.count == CPERelation.allCases.count)
    }

    @Test func patternsThatCoverAreTransitive() throws {
        let names = try Self.values.map { try CPE(parsing: "cpe:2.3:a:v:p:\($0):*:*:*:*:*:*:*") }
        for first in names {
            for second in names where first.isSuperset(of: second) {
                for third in names where second.isSuperset(of: third) { #expect(first.isSuperset(of: third), "\(first) \(second) \(third)") }
            }
        }
    }

    @Test func damagedNamesEndInAValueOrAnError() throws {
        var generator = SeededGenerator(seed: 4)
        var read = 0
        for _ in 0..<10_000 {
            let name = try Self.name(&generator)
            var bytes = Array((Bool.random(using: &generator) ? name.formattedString : name.uri.text).utf8)
            for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes[place] = .random(in: 0...255, using: &generator)
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + 2))
                case 2: bytes.insert(contentsOf: ":\\*?%~-".utf8.shuffled(using: &generator).prefix(2), at: place)
                default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &generator))
                }
            }
            let text = String(decoding: bytes, as: UTF8.self)
            var repairs: [CPERepair] = []
            guard let mended = try? CPE(lenient: text, repairs: &repairs) else { continue }
            read += 1
            #expect(try CPE(parsing: mended.formattedString) == mended)
            #expect(try CPE(parsing: mended.uri.text) == mended)
            #expect(repairs.isEmpty == ((try? CPE(parsing: text)) == mended))
            _ = CPE.match(mended, name)
            _ = mended.alternativeSpellings
        }
        #expect(read > 1_000)
    }
}
