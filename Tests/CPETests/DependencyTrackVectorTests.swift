import CPE
import Testing

/// Dependency-Track's decisions on which criterion applies to which component. They follow NISTIR 7696 with limits of their own.
@Suite struct DependencyTrackVectorTests {
    /// Rows where we decide otherwise, each with the row of NISTIR 7696, table 6-2, that says so.
    static let exceptions: [String: String] = [
        "cpe:2.3:a:ven*:product:1.0.0:update:edition:lang:swEdition:targetSw:targetHw:other cpe:2.3:a:vendor:product:1.0.0:update:edition:lang:swEdition:targetSw:targetHw:other":
            "row 14: a source with wildcards that match the target is a SUPERSET of it. (The tool's index only looks up vendors by their exact name.)"
    ]

    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"))
    func applicability() throws {
        var count = 0
        var wrong: [String] = []
        var unmet = Set(Self.exceptions.keys)
        for line in try TestData.lines("vectors/cpe/dependency-track-cpe-matching.tsv") where line.hasPrefix("cpe:") {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let criterion = try CPE(parsing: cells[0])
            let component = try CPE(parsing: cells[6])
            let hasBounds = cells[1...4].contains { !$0.isEmpty }
            var applies = CPE.applies(criteria: criterion, to: component, ignoringVersion: hasBounds)
            // A component without a version may be within any bounds.
            if let version = component.version.literal { applies = applies && Self.isWithin(Array(cells[1...4]), version) }
            count += 1
            guard applies != (cells[5] == "MATCHES") else { continue }
            if unmet.remove("\(cells[0]) \(cells[6])") == nil { wrong.append(line) }
        }
        #expect(wrong.isEmpty, "\(wrong.count) of \(count): \(wrong)")
        #expect(unmet.isEmpty, "no longer an exception: \(unmet)")
        #expect(count > 0)
    }

    /// Whether a version lies within the bounds start including, start excluding, end including and end excluding, all of numbers and dots.
    private static func isWithin(_ bounds: [String], _ version: String) -> Bool {
        func numbers(_ text: String) -> [Int] { text.split(separator: ".").compactMap { Int($0) } }
        let own = numbers(version)
        func isBefore(_ left: [Int], _ right: [Int]) -> Bool { left.lexicographicallyPrecedes(right) }
        return (bounds[0].isEmpty || !isBefore(own, numbers(bounds[0]))) && (bounds[1].isEmpty || isBefore(numbers(bounds[1]), own))
            && (bounds[2].isEmpty || !isBefore(numbers(bounds[2]), own)) && (bounds[3].isEmpty || isBefore(own, numbers(bounds[3])))
    }

    /// Names alone, by the specification: the tool's rule that a product left open never matches does not hold, and names that only overlap have no relation.
    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"))
    func relations() throws {
        var disagreements: [String: Int] = [:]
        var count = 0
        for line in try TestData.lines("vectors/cpe/dependency-track-cpe-matching.tsv") where line.hasPrefix("cpe:") {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells[1...4].allSatisfy(\.isEmpty) else { continue }
            let source = try CPE(parsing: cells[0])
            let target = try CPE(parsing: cells[6])
            count += 1
            let relation = CPE.match(source, target)
            guard (relation != .disjoint) != (cells[5] == "MATCHES") else { continue }
            let isProductOpen = !target.product.isLiteral
            disagreements[isProductOpen ? "product left open" : relation == .overlapping ? "no relation" : "vendor pattern", default: 0] += 1
        }
        #expect(disagreements == ["product left open": 7, "no relation": 1, "vendor pattern": 1])
        #expect(count > 0)
    }
}
