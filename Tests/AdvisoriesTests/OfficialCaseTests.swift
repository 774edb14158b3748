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

    static func disagreements(_ cases: [Case], _ version: CSAFVersion) throws -> [String] {
        var validator = CSAFValidator()
        var found: [String] = []
        let known = Set(CSAFTests.of(version).map(\.id))
        for item in cases where known.contains(item.test) {
            let result = try validator.validate(ByteBlock(try Data(contentsOf: item.file)))
            if result.results.contains(where: { $0.test == item.test }) != item.isFailing { found.append(item.description) }
        }
        return found
    }

    @Test func version20() throws {
        let cases = Self.cases("advisories/csaf-2.0/validator/data", prefix: "oasis_csaf_tc-csaf_2_0-2021-")
        #expect(cases.count > 170)
        let found = try Self.disagreements(cases, .v20)
        #expect(found == CaseExceptions.version20, "\(found)")
    }

    @Test func version21() throws {
        let cases = Self.cases("advisories/csaf-2.1-csd04/validator/data", prefix: "oasis_csaf_tc-csaf_2_1-2024-")
        #expect(cases.count > 700)
        let found = try Self.disagreements(cases, .v21)
        #expect(found == CaseExceptions.version21, "\(found)")
    }
}
