import Foundation
import TestPrograms

/// The built program, run as a person or a script would run it.
enum Program {
    struct Result {
        let status: Int32
        let output: String
        let errors: String
    }

    /// Beside the test program, where the build put both.
    static let path: String = {
        if let path = ProcessInfo.processInfo.environment["MIMAMORI_BINARY"] { return path }
        return URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "mimamori").path
    }()

    /// Where the program's clock stands: 2026-01-01T00:00:00Z.
    static let clock = 1_767_225_600

    /// Runs `mimamori` with these arguments.
    ///
    /// - Parameter launcher: a program with arguments that starts ours, for instance with limits.
    static func run(
        _ arguments: [String], input: Data = Data(), language: String = "en", environment: [String: String] = [:], launcher: [String] = []
    ) throws -> Result {
        let folder = try Folder()
        var values = [
            "PATH": "/usr/bin:/bin", "MIMAMORI_LANG": language, "SOURCE_DATE_EPOCH": "\(clock)", "COLUMNS": "150", "HOME": folder.url.path,
        ]
        values.merge(environment) { $1 }
        let command = (launcher + [path] + arguments)[...]
        let ended = try ChildProgram(command[0], Array(command.dropFirst()), environment: values).run(input: input)
        // A crash is a signal, a negative status, and no exit code of ours.
        return Result(status: ended.status, output: ended.text, errors: String(decoding: ended.errors, as: UTF8.self))
    }

    static func run(_ arguments: String..., input: String) throws -> Result { try run(arguments, input: Data(input.utf8)) }
}

/// A folder of its own for one test.
final class Folder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "mimamori-e2e-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path }

    func write(_ text: String, as name: String) throws -> String { try write(Data(text.utf8), as: name) }

    func write(_ data: Data, as name: String) throws -> String {
        try data.write(to: url.appending(path: name))
        return path(name)
    }
}
