import JSONSchema
import JSONStream

/// The keywords that `instance` breaks under `schema`.
func broken(_ schema: String, _ instance: String, others: [String] = []) throws -> [String] {
    var library = SchemaLibrary()
    try library.add(ByteBlock(schema.utf8), name: "test")
    for (index, other) in others.enumerated() { try library.add(ByteBlock(other.utf8), name: "other\(index)") }
    return try library.schema("test").validate(ByteBlock(instance.utf8)).violations.map(\.keyword)
}
