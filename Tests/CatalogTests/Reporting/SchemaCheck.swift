import Foundation
import TestPrograms

/// Validation against JSON Schemas by Tests/validate_json.py, which leans on Python's jsonschema.
enum SchemaCheck {
    static let reason = "python3 with the package jsonschema (4.18 or newer) is not here: outputs not validated against schemas"

    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Whether Python can do it.
    static let isAvailable: Bool = (try? run(["-c", "import jsonschema, referencing"]))?.status == 0

    /// One of our own schemas.
    static func own(_ name: String) -> String { repository.appending(path: "Schemas/\(name).schema.json").path }

    /// What is wrong with `document`; empty if it is valid.
    ///
    /// - Parameters:
    ///   - folder: where schemas stand that the schema refers to.
    ///   - isClosed: also to refuse members that the schema does not list.
    static func errors(_ document: [UInt8], schema: String, folder: String? = nil, isClosed: Bool = false, isLines: Bool = false) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "mimamori-\(UUID().uuidString).\(isLines ? "jsonl" : "json")")
        try Data(document).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let script = repository.appending(path: "Tests/validate_json.py").path
        let result = try run([script] + (isClosed ? ["--closed"] : []) + [schema] + (folder.map { [$0] } ?? []) + [file.path])
        if result.status == 0 { return "" }
        return result.output.isEmpty ? "exit code \(result.status)" : result.output
    }

    private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let ended = try ChildProgram("python3", arguments, isJoined: true).run()
        return (ended.status, ended.text)
    }
}
