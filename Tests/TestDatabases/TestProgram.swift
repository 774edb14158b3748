public import Foundation

/// A program of this package beside the tests' own, run as a process.
public enum TestProgram {
    /// Where the build put a program of this name; nil if it did not build it.
    public static func path(_ name: String) -> String? {
        // The test bundle stands beside the programs, whatever runs it.
        var folders = [URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()]
        folders += Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        folders += [root.appending(path: ".build/debug"), root.appending(path: ".build/release")]
        return folders.map { $0.appending(path: name).path }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Runs a program to its end.
    ///
    /// - Returns: its status, and what it said on standard output.
    public static func run(_ path: String, _ arguments: [String]) async throws -> (status: Int32, output: String) {
        try await withCheckedThrowingContinuation { continuation in
            // Waiting blocks, so it has a thread of its own.
            Thread.detachNewThread {
                continuation.resume(
                    with: Result {
                        let process = Process()
                        process.executableURL = URL(fileURLWithPath: path)
                        process.arguments = arguments
                        let output = Pipe()
                        process.standardOutput = output
                        process.standardError = FileHandle.nullDevice
                        try process.run()
                        let said = try output.fileHandleForReading.readToEnd() ?? Data()
                        process.waitUntilExit()
                        return (process.terminationStatus, String(decoding: said, as: UTF8.self))
                    })
            }
        }
    }
}
