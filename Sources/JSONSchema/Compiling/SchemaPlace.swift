import JSONStream

/// A place in one of the schema documents.
struct SchemaPlace: Sendable, Hashable {
    /// Number of the document.
    var document: Int
    /// JSON Pointer within it.
    var pointer: String
}

/// A schema to be compiled: where it is, what it says, and what its references are relative to.
struct SchemaSource: Sendable {
    var place: SchemaPlace
    var value: JSONValue
    var base: String
    var dialect: SchemaDialect

    /// The schema below `name`, or below two names.
    func child(_ names: String..., value: JSONValue) -> SchemaSource {
        var copy = self
        copy.value = value
        for name in names {
            let isPlain = !name.utf8.contains { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }
            copy.place.pointer += "/"
            copy.place.pointer += isPlain ? name : name.replacing("~", with: "~0").replacing("/", with: "~1")
        }
        copy.enter()
        return copy
    }

    /// Takes the schema's own identifier as the base of what is in it.
    mutating func enter() {
        guard let id = value[dialect.idKeyword]?.stringValue, id.utf8.first != UInt8(ascii: "#") else { return }
        base = SchemaReference.split(SchemaReference.resolve(id, base: base)).document
    }
}

/// The drafts of JSON Schema, as far as they differ in what they mean.
enum SchemaDialect: Sendable {
    /// Draft 4, still used by FIRST's CVSS schemas.
    case draft4
    /// Drafts 6 and 7.
    case draft7
    /// 2019-09 and 2020-12, and meta-schemas of one's own, which only 2020-12 knows.
    case later

    init(_ uri: String?) {
        guard let uri else {
            self = .later
            return
        }
        if uri.contains("draft-04") || uri.contains("draft-03") {
            self = .draft4
        } else if uri.contains("draft-06") || uri.contains("draft-07") {
            self = .draft7
        } else {
            self = .later
        }
    }

    var idKeyword: String { self == .draft4 ? "id" : "$id" }
    /// Members beside `$ref` count only since 2019-09 (draft-07 Core 8.3).
    var refHidesOthers: Bool { self != .later }
}
