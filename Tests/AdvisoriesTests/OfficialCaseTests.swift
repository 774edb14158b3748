import Foundation
import JSONStream
import Testing

@testable import Advisories

/// The official test cases of 2.0 and 2.1: every failing case must be named by its test, every passing case must not be.
@Suite(.enabled(if: TestData.isPresent, "the folder ../shared/data is not there"))
struct OfficialCaseTests {
    struct Case: Sendable, CustomStringConvertible {
        let test: String
        let file: URL
        let isFailing: Bool
        var description: String { file.lastPathComponent }
    }

    /// `…-6-1-27-03-01.json`: numbers of the test, then the number of the case, whose tens digit is odd where the test must pass.
    static func cases(_ folder: String, prefix: String) -> [Case] {
        guard let root = TestData.root?.appending(path: folder), let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        else { return [] }
        return walk.compactMap { item in
            guard let url = item as? URL, url.pathExtension == "json", !url.lastPathComponent.contains(".result."),
                url.lastPathComponent.hasPrefix(prefix)
            else { return nil }
            let numbers = url.deletingPathExtension().lastPathComponent.dropFirst(prefix.count).split(separator: "-").compactMap { Int($0) }
            guard numbers.count >= 4, let last = numbers.last else { return nil }
            return Case(test: numbers.dropLast().map(String.init).joined(separator: "."), file: url, isFailing: last / 10 % 2 == 0)
        }.sorted { $0.description < $1.description }
    }

    /// Tests that need the network or a spelling checker.
    static let notCarriedOut: Set = ["6.2.55", "6.3.6", "6.3.7", "6.3.8", "6.3.16", "6.3.24"]

    static func disagreements(_ cases: [Case]) throws -> [String] {
        var validator = CSAFValidator(schemas: try OfficialSchemas.extensions())
        var found: [String] = []
        for item in cases where !notCarriedOut.contains(item.test) {
            let result = try validator.validate(ByteBlock(try Data(contentsOf: item.file)))
            if result.results.contains(where: { $0.test == item.test }) != item.isFailing { found.append(item.description) }
        }
        return found
    }

    @Test func version20() throws {
        let cases = Self.cases("advisories/csaf-2.0/validator/data", prefix: "oasis_csaf_tc-csaf_2_0-2021-")
        #expect(cases.count > 170)
        let found = try Self.disagreements(cases)
        #expect(found == CaseExceptions.version20, "\(found)")
    }

    @Test func version21() throws {
        let cases = Self.cases("advisories/csaf-2.1-csd04/validator/data", prefix: "oasis_csaf_tc-csaf_2_1-2024-")
        #expect(cases.count > 700)
        let found = try Self.disagreements(cases)
        #expect(found == CaseExceptions.version21, "\(found)")
    }

    /// Where the TC has published what a validator is to say, the places must be the same.
    @Test func placesAreThePublishedOnes() throws {
        let folder = "advisories/csaf-2.1-csd04/validator/data"
        var validator = CSAFValidator()
        var compared = 0
        var differences: [String] = []
        for item in Self.cases(folder, prefix: "oasis_csaf_tc-csaf_2_1-2024-") where !Self.notCarriedOut.contains(item.test) {
            let answer = item.file.deletingPathExtension().appendingPathExtension("result.json")
            guard let bytes = try? Data(contentsOf: answer) else { continue }
            compared += 1
            let primary = try CSAFDocument(ByteBlock(bytes)).root["primary_result"]
            let wanted = Set(["errors", "warnings", "infos"].flatMap { primary?.list($0) ?? [] }.compactMap { $0.text("instance_path") })
            let results = try validator.validate(ByteBlock(try Data(contentsOf: item.file))).results
            let found = Set(results.filter { $0.test == item.test }.map(\.pointer))
            if found != wanted { differences.append("\(item): \(found.sorted()) for \(wanted.sorted())") }
        }
        #expect(compared > 50)
        #expect(differences == CaseExceptions.places, "\(differences.joined(separator: "\n"))")
    }

    /// Every test of the standard is carried out or named as skipped.
    @Test func noTestIsForgotten() throws {
        let carriedOut = Set(CSAFTests.of(.v21).map(\.id))
        #expect(carriedOut.count == CSAFTests.of(.v21).count)
        let numbers = Set(Self.cases("advisories/csaf-2.1-csd04/validator/data", prefix: "oasis_csaf_tc-csaf_2_1-2024-").map(\.test))
        // 2.1 has put 6.1.50 in the place of 6.2.18; its one case must pass.
        #expect(numbers.subtracting(carriedOut).subtracting(Self.notCarriedOut) == ["6.2.18"])
        let skipped = Set(SkippedTests.of(.v21, hasSchema: true).map(\.test))
        #expect(skipped == Self.notCarriedOut)
        #expect(carriedOut.isDisjoint(with: skipped))
    }
}
