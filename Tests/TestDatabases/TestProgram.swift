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
}
