import Foundation
import TestPrograms
import Testing

/// Every operation of the API against what its OpenAPI document says: parameters, headers and bodies that are right, at their limits and wrong.
@Suite struct FuzzTests {
    private static let isPossible: Bool = {
        let module = try? ChildProgram("python3", ["-c", "import schemathesis"]).run()
        return module?.status == 0
    }()

    /// Few random examples beside those at the limits; `scripts/fuzz` alone makes more.
    @Test(.enabled(if: isPossible, "Python's schemathesis is not here: the API is not fuzzed"))
    func noRequestBreaksTheServer() async throws {
        let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "scripts/fuzz").path
        let ended = try await ChildProgram("bash", [script, Program.path, "1"], isJoined: true).ended()
        #expect(ended.status == 0, "\(ended.text)")
    }
}
