import Testing
import Versions

/// Each scheme's order is reflexive, antisymmetric and transitive on what is and what nearly is a version.
@Suite("properties of the orders")
struct OrderPropertyTests {
    private static let seeds = [
        "1.0", "1.0.0", "1", "0", "1.0.1", "1.10", "1.9", "01.2", "1.0-1", "1.0-0", "1.0a", "1.0b2", "1.0-rc1", "1.0.rc.1", "1.0_rc1", "1.0~rc1",
        "1.0^git1",
        "1:0.5", "1.0+b1", "1.0-SNAPSHOT", "1.0.Final", "1.0-sp1", "2.0.dev3", "1.0.post1", "1!0.1", "1.0_p1-r2", "1.0k", "3.0.0-alpha17", "1.2.3.4",
        "v1.2.3", "go1.21rc2", "6.1.0-rc3", "20261103", "2026.11.3", "2026-11-23T09:30:00+09:00", "2026-11-23T00:30:00.50Z",
        "0.0.0-20260410202636-17939826efa2",
    ]

    /// Orders that their own specifications make circular (docs/decisions/0004): these are held to the other properties only.
    private static let circular: Set<VersionScheme> = [.alpm, .conan, .maven]

    @Test("sorted samples stay sorted from any two places", arguments: VersionScheme.allCases)
    func transitive(_ scheme: VersionScheme) throws {
        var generator = SeededGenerator(seed: 11)
        var versions = Self.seeds.filter { (try? scheme.validate($0)) != nil }
        #expect(versions.count >= 2 || scheme == .datetime)
        while versions.count < 160 {
            let candidate = mutated(versions.randomElement(using: &generator) ?? "", &generator)
            if (try? scheme.validate(candidate)) != nil { versions.append(candidate) }
        }
        try expectOrder(of: versions, in: scheme)
    }

    @Test("the circles of those three are there")
    func circles() throws {
        func holds(_ scheme: VersionScheme, _ a: String, _ order: VersionOrdering, _ b: String) throws -> Bool { try scheme.compare(a, b) == order }
        #expect(try holds(.alpm, "1.5-1", .same, "1.5") && holds(.alpm, "1.5", .same, "1.5-2") && holds(.alpm, "1.5-1", .less, "1.5-2"))
        #expect(try holds(.conan, "9", .less, "10") && holds(.conan, "10", .less, "1a") && holds(.conan, "1a", .less, "9"))
        #expect(try holds(.maven, "1.0.rc.1", .less, "1") && holds(.maven, "1", .less, "1-10") && holds(.maven, "1-10", .less, "1.0.rc.1"))
    }

    @Test(
        "samples of the vectors, sorted", .enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"),
        arguments: LineVectors.files.map(\.name))
    func vectorSamples(_ name: String) throws {
        var generator = SeededGenerator(seed: 7)
        let scheme = try #require(LineVectors.files.first { $0.name == name }?.schemes.first)
        let versions = try LineVectors.versions(name).shuffled(using: &generator).prefix(300)
        try expectOrder(of: Array(versions), in: scheme)
    }

    private func expectOrder(of versions: [String], in scheme: VersionScheme) throws {
        let sorted = try versions.sorted { try scheme.compare($0, $1) == .less }
        for (first, a) in sorted.enumerated() {
            #expect(try scheme.compare(a, a) == .same, "\(a)")
            for b in sorted[(first + 1)...] {
                let order = try scheme.compare(a, b)
                let reversed = try scheme.compare(b, a)
                let isUnsorted = order == .greater && !Self.circular.contains(scheme)
                if isUnsorted || reversed != order.reversed { Issue.record("\(scheme): \(a), \(b): \(order), \(reversed)") }
            }
        }
    }

    private func mutated(_ version: String, _ generator: inout SeededGenerator) -> String {
        let pieces = [
            "0", "1", "9", "10", "00", ".", "-", "_", "~", "^", "+", ":", "a", "b", "rc", "p", "z", "alpha", ".0", "-1", "r", "x", "-r1", "dev",
        ]
        var bytes = Array(version.utf8)
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            let place = Int.random(in: 0...bytes.count, using: &generator)
            if place < bytes.count, Bool.random(using: &generator) {
                bytes.remove(at: place)
            } else {
                bytes.insert(contentsOf: Array((pieces.randomElement(using: &generator) ?? "").utf8), at: place)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
