import Foundation
import TestPrograms

/// Other programs, where they are there.
enum Tool {
    static func has(_ name: String) -> Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
        }
    }

    static func hasPython(_ module: String) -> Bool { (try? run("python3", ["-c", "import \(module)"])) != nil }

    /// What `name` prints. `{}` in the arguments stands for a file with `input`.
    static func run(_ name: String, _ arguments: [String], input: [UInt8] = []) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "mimamori-\(UUID().uuidString)")
        try Data(input).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let ended = try ChildProgram(name, arguments.map { $0 == "{}" ? file.path : $0 }).run()
        guard ended.status == 0 else { throw CocoaError(.executableLoad) }
        return ended.text
    }
}

extension [UInt8] {
    var text: String { String(decoding: self, as: UTF8.self) }
}
