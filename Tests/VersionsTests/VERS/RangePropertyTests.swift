import PackageURL
import Testing
import Versions

/// What holds for any range.
struct RangePropertyTests {
    private static let comparators: [VERS.Comparator] = [.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual]

    /// Random constraints on `1` to `12`, asked about every half between them; the answer is what the specification's algorithm says of the
    /// canonical form, walked pair by pair.
    @Test func containmentIsTheAlgorithmOfTheSpecification() throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<3_000 {
            var constraints: [VERS.Constraint] = []
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                constraints.append(.init(Self.comparators.randomElement(using: &random) ?? .equal, "\(Int.random(in: 1...12, using: &random)).0"))
            }
            let vers = try VERS(scheme: "pypi", constraints: constraints)
            let canonical: VERS
            do throws(RangeError) {
                canonical = try vers.canonical()
            } catch {
                #expect(error.code == "RANGE-006")
                continue
            }
            #expect(throws: Never.self) { try canonical.validate() }
            #expect(try canonical.canonical() == canonical)
            #expect(try VERS(scheme: "pypi", constraints: constraints.shuffled(using: &random)).canonical() == canonical)
            for half in 1...26 {
                let version = half % 2 == 0 ? "\(half / 2).0" : "\(half / 2).5"
                #expect(try vers.contains(version) == specified(canonical, Double(half) / 2), "\(vers) \(version)")
            }
        }
    }

    /// vers-spec "Checking if a version is contained within a range", with numbers for versions.
    private func specified(_ vers: VERS, _ version: Double) -> Bool {
        if vers.isAny { return true }
        let constraints = vers.constraints.map { ($0.comparator, Double($0.version) ?? 0) }
        for (comparator, bound) in constraints where bound == version {
            return [.equal, .lessOrEqual, .greaterOrEqual].contains(comparator)
        }
        let bounds = constraints.filter { $0.0 != .equal && $0.0 != .notEqual }
        if bounds.isEmpty { return constraints.allSatisfy { $0.0 == .notEqual } }
        let below = bounds.last { $0.1 < version }
        let above = bounds.first { $0.1 > version }
        let isUnderUpper = above.map { $0.0 == .less || $0.0 == .lessOrEqual }
        let isOverLower = below.map { $0.0 == .greater || $0.0 == .greaterOrEqual }
        return (isUnderUpper ?? true) && (isOverLower ?? true)
    }

    /// Native ranges against their own meaning: alternatives of terms that all hold.
    @Test func nativeRangesMeanWhatTheySay() throws {
        var random = SeededGenerator(seed: 12)
        let signs: [(String, (Double, Double) -> Bool)] = [
            ("==", { $0 == $1 }), ("!=", { $0 != $1 }), ("<", { $0 < $1 }), ("<=", { $0 <= $1 }), (">", { $0 > $1 }), (">=", { $0 >= $1 }),
        ]
        for _ in 0..<2_000 {
            var alternatives: [[(Int, Double)]] = []
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                alternatives.append(
                    (0..<Int.random(in: 1...4, using: &random)).map { _ in
                        (Int.random(in: 0..<signs.count, using: &random), Double(Int.random(in: 1...9, using: &random)))
                    })
            }
            let native = alternatives.map { $0.map { signs[$0.0].0 + "\($0.1)" }.joined(separator: ",") }.joined(separator: " || ")
            let vers = try VERS(native: native, scheme: .pypi)
            #expect(throws: Never.self) { try vers.validate() }
            for half in 1...20 {
                let version = Double(half) / 2
                let expected = alternatives.contains { $0.allSatisfy { signs[$0.0].1(version, $0.1) } }
                #expect(try vers.contains("\(version)") == expected, "\(native) -> \(vers), \(version)")
            }
        }
    }

    @Test func anyNativeTextIsARangeOrAnError() {
        var random = SeededGenerator(seed: 13)
        let alphabet = Array("0123456789.,|<>=!~^-+*xv ()[]&@:aborncd".utf8)
        for scheme in VersionScheme.allCases {
            for _ in 0..<400 {
                let bytes = (0..<Int.random(in: 0..<24, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0 }
                if let vers = try? VERS(native: String(decoding: bytes, as: UTF8.self), scheme: scheme) {
                    #expect((try? vers.canonical()) == vers, "\(scheme) \(String(decoding: bytes, as: UTF8.self))")
                }
            }
        }
    }

    @Test func manyTermsStayCheap() throws {
        let exclusions = (0..<8_000).map { "!=\(($0 * 7_919) % 8_000)" }.joined(separator: ",")
        #expect(try VERS(native: exclusions, scheme: .intdot).constraints.count == 8_000)
        let versions = (0..<20_000).map { "\(($0 * 7_919) % 20_000)" }.joined(separator: "|")
        #expect(try RangeMatcher(VERS(parsing: "vers:intdot/" + versions)).contains("19999"))
    }
}
