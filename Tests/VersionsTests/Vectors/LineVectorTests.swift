import Foundation
import Testing
import Versions

@Suite("vectors/versions", .enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"))
struct LineVectorTests {
    @Test("every line", arguments: LineVectors.files.map(\.name))
    func file(_ name: String) throws {
        let schemes = try #require(LineVectors.files.first { $0.name == name }).schemes
        let cases = try LineVectors.cases(name, schemes)
        let disagreements = cases.compactMap(\.disagreement)
        #expect(!cases.isEmpty)
        #expect(disagreements.isEmpty, "\(disagreements.count) of \(cases.count):\n\(disagreements.prefix(20).joined(separator: "\n"))")
    }

    @Test("no file is forgotten")
    func allFiles() throws {
        let folder = try #require(TestData.root).appendingPathComponent("vectors/versions")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
        #expect(Set(names) == Set(LineVectors.files.map(\.name)))
    }
}
