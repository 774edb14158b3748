import Foundation
import TestPrograms
import Testing

/// Debian's own tools, for making test files (never with text from a test's input).
enum Shell {
    static func run(_ command: String) throws {
        let ended = try ChildProgram("/bin/sh", ["-c", command], isJoined: true).run()
        try #require(ended.status == 0, "\(command): \(ended.text)")
    }
}
