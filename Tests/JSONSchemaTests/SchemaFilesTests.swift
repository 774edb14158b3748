import JSONSchema
import JSONStream
import Testing

@Suite struct SchemaFilesTests {
    private func files(_ list: [(String, String)]) -> SchemaFiles {
        var files = SchemaFiles()
        for (name, text) in list { files.add(ByteBlock(text.utf8), name: name) }
        return files
    }

    private func isValid(_ text: String, _ schema: JSONSchema) throws -> Bool { try schema.validate(ByteBlock(text.utf8)).isValid }

    /// References by file name, near and far, and by an `$id` that no file is named for; a file that nobody refers to may be no schema at all.
    @Test func readsWhatItNeeds() throws {
        let all = files([
            ("broken.json", "{"), ("a.json", #"{"items":{"$ref":"b.json"}}"#), ("b.json", #"{"anyOf":[{"$ref":"c.json#/definitions/n"}]}"#),
            ("c.json", #"{"definitions":{"n":{"type":"number"}}}"#),
        ])
        let schema = try all.schema("a.json")
        #expect(try isValid("[1,2]", schema))
        #expect(try !isValid(#"[1,"2"]"#, schema))
    }

    @Test func findsIdentifiersInOtherFiles() throws {
        let all = files([
            ("a.json", #"{"$ref":"http://e.example/one.json"}"#), ("other.json", #"{"$id":"http://e.example/one.json","type":"string"}"#),
        ])
        #expect(try isValid(#""x""#, all.schema("a.json")))
        #expect(try !isValid("1", all.schema("a.json")))
        #expect(try isValid(#""x""#, all.schema("http://e.example/one.json")))
    }

    @Test func firstOfOneNameStays() throws {
        let all = files([("a.json", #"{"type":"string"}"#), ("a.json", #"{"type":"number"}"#)])
        #expect(try isValid(#""x""#, all.schema("a.json")))
    }

    @Test func errors() {
        let all = files([("broken.json", "{"), ("a.json", #"{"$ref":"broken.json"}"#), ("b.json", ##"{"$ref":"#/gone"}"##)])
        func code(_ name: String) -> String? {
            do throws(JSONSchemaError) { _ = try all.schema(name) } catch { return error.code }
            return nil
        }
        #expect(code("gone.json") == "SCHEMA-002")
        #expect(code("a.json") == "SCHEMA-001")
        #expect(code("broken.json") == "SCHEMA-001")
        // The other files are looked through for what is missing; one of them is broken.
        #expect(code("b.json") == "SCHEMA-003")
        #expect(code("http://e.example/x") == "SCHEMA-002")
    }
}
