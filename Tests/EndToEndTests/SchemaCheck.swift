import Foundation
import TestPrograms
import Testing

/// Holds JSON output against our own schemas, with Python's validator.
enum SchemaCheck {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

    static let isPresent: Bool = (try? python(["-c", "import jsonschema, referencing"])).map { $0.status == 0 } ?? false

    /// What is wrong with a document, or with one of several on a line each; nil where nothing is.
    static func problem(_ text: String, _ schema: String) throws -> String? {
        let folder = try Folder()
        let file = try folder.write(text, as: text.split(separator: "\n").count > 1 && text.hasPrefix("{\"") ? "document.jsonl" : "document.json")
        let schemaFile = root.deletingLastPathComponent().appending(path: "Schemas/\(schema).schema.json")
        let result = try python([root.appending(path: "validate_json.py").path, schemaFile.path, file])
        return result.status == 0 ? nil : result.output
    }

    private static func python(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let ended = try ChildProgram("python3", arguments, isJoined: true).run()
        return (ended.status, ended.text)
    }
}
