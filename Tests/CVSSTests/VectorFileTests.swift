import CVSS
import Testing

/// Scores of public test vectors, all of which must come out exactly.
@Suite struct VectorFileTests {
    @Test(
        .enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"),
        arguments: [
            "vectors_calculator2", "vectors_cvsslib2", "vectors_simple2", "vectors_calculator3", "vectors_cvsslib3", "vectors_simple3",
            "vectors_simple31",
        ])
    func threeScores(file: String) throws {
        let lines = try TestData.lines("advisories/cvss/redhat-cvss/\(file)")
        var wrong: [String] = []
        for line in lines {
            let (text, expected) = try Self.splitLine(line)
            let vector = try CVSSVector(parsing: text)
            let scores = vector.scores
            // In 2.0 a score is not stated if its group is not given.
            let isOld = vector.version == .v2
            let temporal = isOld && !vector.hasTemporal ? nil : scores.temporal
            let environmental = isOld && !vector.hasEnvironmental ? nil : scores.environmental
            if [scores.base, temporal, environmental] != expected { wrong.append("\(line) but \(scores)") }
        }
        #expect(wrong.isEmpty, "\(wrong.count) of \(lines.count): \(wrong.prefix(5))")
        #expect(lines.count > 0)
    }

    @Test(
        .enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"),
        arguments: ["vectors_security4", "vectors_simple4", "vectors_supplemental4", "vectors_threat4"])
    func oneScore(file: String) throws {
        let lines = try TestData.lines("advisories/cvss/redhat-cvss/\(file)")
        var wrong: [String] = []
        for line in lines {
            let (text, expected) = try Self.splitLine(line)
            let score = try CVSSVector(parsing: text).scores.overall
            if [score] != expected { wrong.append("\(line) but \(score)") }
        }
        #expect(wrong.isEmpty, "\(wrong.count) of \(lines.count): \(wrong.prefix(5))")
        #expect(lines.count > 0)
    }

    @Test(
        .enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"),
        arguments: ["cvss-2.0.csv", "cvss-3.0.csv", "cvss-3.1.csv"])
    func generated(file: String) throws {
        let lines = try TestData.lines("advisories/cvss/generated/\(file)").dropFirst()
        var wrong: [String] = []
        for line in lines {
            let cells = Self.cells(line)
            let vector = try CVSSVector(parsing: cells[0])
            let scores = [vector.scores.base, vector.scores.temporal, vector.scores.environmental]
            for (number, score) in scores.enumerated() {
                // An empty cell is a group that is not given.
                guard let score, !cells[number + 1].isEmpty else { continue }
                let severity = CVSSSeverity(score, version: vector.version).rawValue
                if score != Self.score(cells[number + 1]) || severity != cells[number + 4].lowercased() { wrong.append("\(line) but \(scores)") }
            }
            if cells[2].isEmpty == vector.hasTemporal, vector.version == .v2 { wrong.append("temporal group: \(line)") }
            if cells[3].isEmpty == vector.hasEnvironmental, vector.version == .v2 { wrong.append("environmental group: \(line)") }
        }
        #expect(wrong.isEmpty, "\(wrong.count) of \(lines.count): \(wrong.prefix(5))")
        #expect(lines.count > 0)
    }

    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"))
    func generatedVersion4() throws {
        let lines = try TestData.lines("advisories/cvss/generated/cvss-4.0.csv").dropFirst()
        var wrong: [String] = []
        for line in lines {
            let cells = Self.cells(line)
            let vector = try CVSSVector(parsing: cells[0])
            if vector.scores.overall != Self.score(cells[1]) || vector.severity.rawValue != cells[2].lowercased() { wrong.append(line) }
        }
        #expect(wrong.isEmpty, "\(wrong.count) of \(lines.count): \(wrong.prefix(5))")
        #expect(lines.count > 0)
    }

    /// Exact halves: rounded up, not as binary fractions happen to fall (docs/decisions/0005-cvss-rounding.md).
    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"))
    func halvesOfVersion4() throws {
        let lines = try TestData.lines("advisories/cvss/generated/cvss-4.0-borderline.csv").dropFirst()
        var wrong: [String] = []
        for line in lines {
            let cells = Self.cells(line)
            if try CVSSVector(parsing: cells[0]).scores.overall != Self.score(cells[1]) { wrong.append(line) }
        }
        #expect(wrong.isEmpty, "\(wrong.count) of \(lines.count): \(wrong.prefix(5))")
        #expect(lines.count > 0)
    }

    private static func cells(_ line: String) -> [String] { line.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }

    /// `VECTOR - (7, 6.5, None)` or `VECTOR - 7.3`.
    private static func splitLine(_ line: String) throws -> (String, [CVSSScore?]) {
        let cut = try #require(line.firstRange(of: " - "))
        let numbers = line[cut.upperBound...].filter { !"() ".contains($0) }.split(separator: ",")
        return (String(line[..<cut.lowerBound]), numbers.map { score(String($0)) })
    }

    private static func score(_ text: String) -> CVSSScore? {
        guard text != "None" else { return nil }
        let digits = text.filter { $0 != "-" }.split(separator: ".")
        guard let units = Int(digits[0]), let tenths = digits.count > 1 ? Int(digits[1]) : 0 else { return nil }
        return CVSSScore(tenths: units * 10 + tenths)
    }
}
