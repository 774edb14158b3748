import Foundation
import JSONSchema
import JSONStream
import Testing

@testable import Advisories

/// The official schema, where it is at hand.
@Suite(.enabled(if: TestData.isPresent, "the folder ../shared/data is not there"))
struct SchemaTests {
    @Test func faultsOfTheSchemaAreNamed() throws {
        let root = try #require(TestData.root)
        var files = SchemaFiles()
        let walk = try #require(FileManager.default.enumerator(at: root.appending(path: "schemas/csaf/csaf_2.0"), includingPropertiesForKeys: nil))
        for case let url as URL in walk where url.pathExtension == "json" {
            files.add(ByteBlock(try Data(contentsOf: url)), name: url.lastPathComponent)
        }
        var validator = CSAFValidator(schemas: CSAFSchemas(files))
        let folder = root.appending(path: "advisories/mutants-csaf-2.0")
        let expected = try CSAFDocument(ByteBlock(try Data(contentsOf: folder.appending(path: "expected.json")))).root
        for item in expected.list("files") {
            let name = try #require(item.text("name"))
            guard let bytes = try? Data(contentsOf: folder.appending(path: "files/\(name)")) else { continue }
            let result = try validator.validate(ByteBlock(bytes))
            // One fault is that the document says it is of 2.1, whose schema is not among the files.
            #expect(result.version == .v21 || result.schema == "csaf_json_schema.json")
            if item.text("target") == "schema" { #expect(result.results.contains { $0.test == "schema" }, "\(name)") }
            if item["target"]?.string == nil { #expect(result.isValid, "\(name)") }
        }
    }
}
