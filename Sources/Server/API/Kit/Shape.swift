import JSONStream

/// How a value of the registry looks in JSON: the members are written from this table, and the schema in the OpenAPI document is made from it too.
struct Shape<Value>: Sendable {
    struct Member: Sendable {
        let name: String
        let schema: JSONValue
        let nested: [NamedSchema]
        let write: @Sendable (Value, inout JSONWriter) -> Void
    }

    /// Name of the schema.
    let name: String
    let members: [Member]

    init(_ name: String, _ members: [Member]) {
        self.name = name
        self.members = members
    }

    /// Writes a value.
    func write(_ value: Value, into json: inout JSONWriter) {
        json.beginObject()
        for member in members {
            json.key(member.name)
            member.write(value, &json)
        }
        json.endObject()
    }

    /// A value as bytes.
    func bytes(_ value: Value) -> [UInt8] {
        var json = JSONWriter()
        write(value, into: &json)
        return json.take()
    }

    /// The schemas that it needs, its own first.
    var schemas: [NamedSchema] {
        let own = jsonObject(
            ("type", .string("object")),
            ("properties", .object(members.map { JSONValue.Member($0.name, $0.schema) })),
            ("required", .array(members.map { .string($0.name) })), ("additionalProperties", .bool(false)))
        return [NamedSchema(name: name, schema: own)] + members.flatMap(\.nested)
    }

    /// A reference to its schema.
    var reference: JSONValue { jsonObject(("$ref", .string("#/components/schemas/\(name)"))) }
}

/// A schema of the OpenAPI document.
struct NamedSchema: Sendable {
    let name: String
    let schema: JSONValue
}

extension Shape.Member {
    private static func plain(_ type: String, isNullable: Bool, _ more: (String, JSONValue)...) -> JSONValue {
        let kind: JSONValue = isNullable ? .array([.string(type), .string("null")]) : .string(type)
        return .object(([("type", kind)] + more).map { JSONValue.Member($0.0, $0.1) })
    }

    static func text(_ name: String, _ get: @escaping @Sendable (Value) -> String) -> Self {
        Self(name: name, schema: plain("string", isNullable: false), nested: []) { $1.string(get($0)) }
    }

    static func optional(_ name: String, _ get: @escaping @Sendable (Value) -> String?) -> Self {
        Self(name: name, schema: plain("string", isNullable: true), nested: []) { value, json in
            if let text = get(value) { json.string(text) } else { json.null() }
        }
    }

    static func number(_ name: String, _ get: @escaping @Sendable (Value) -> Int) -> Self {
        Self(name: name, schema: plain("integer", isNullable: false), nested: []) { $1.int(get($0)) }
    }

    static func optionalNumber(_ name: String, _ get: @escaping @Sendable (Value) -> Int?) -> Self {
        Self(name: name, schema: plain("integer", isNullable: true), nested: []) { value, json in
            if let number = get(value) { json.int(number) } else { json.null() }
        }
    }

    /// A number that is kept in tenths, as CVSS scores are.
    static func tenths(_ name: String, _ get: @escaping @Sendable (Value) -> Int?) -> Self {
        Self(name: name, schema: plain("number", isNullable: true), nested: []) { value, json in
            if let number = get(value) { json.literal("\(number / 10).\(number % 10)") } else { json.null() }
        }
    }

    static func flag(_ name: String, _ get: @escaping @Sendable (Value) -> Bool) -> Self {
        Self(name: name, schema: plain("boolean", isNullable: false), nested: []) { $1.bool(get($0)) }
    }

    static func optionalFlag(_ name: String, _ get: @escaping @Sendable (Value) -> Bool?) -> Self {
        Self(name: name, schema: plain("boolean", isNullable: true), nested: []) { value, json in
            if let flag = get(value) { json.bool(flag) } else { json.null() }
        }
    }

    /// One of the words of a list.
    static func word<Word: RawRepresentable<String> & CaseIterable & SendableMetatype>(_ name: String, _ get: @escaping @Sendable (Value) -> Word)
        -> Self
    {
        let words = JSONValue.array(Word.allCases.map { .string($0.rawValue) })
        return Self(name: name, schema: plain("string", isNullable: false, ("enum", words)), nested: []) { $1.string(get($0).rawValue) }
    }

    /// One of the words of a list, or null.
    static func optionalWord<Word: RawRepresentable<String> & CaseIterable & SendableMetatype>(
        _ name: String, _ get: @escaping @Sendable (Value) -> Word?
    ) -> Self {
        let words = JSONValue.array(Word.allCases.map { .string($0.rawValue) } + [.null])
        return Self(name: name, schema: plain("string", isNullable: true, ("enum", words)), nested: []) { value, json in
            if let word = get(value) { json.string(word.rawValue) } else { json.null() }
        }
    }

    static func texts(_ name: String, _ get: @escaping @Sendable (Value) -> [String]) -> Self {
        let schema = jsonObject(("type", .string("array")), ("items", jsonObject(("type", .string("string")))))
        return Self(name: name, schema: schema, nested: []) { value, json in
            json.beginArray()
            for text in get(value) { json.string(text) }
            json.endArray()
        }
    }

    /// Another value inside.
    static func object<Inner>(_ name: String, _ shape: Shape<Inner>, _ get: @escaping @Sendable (Value) -> Inner) -> Self {
        Self(name: name, schema: shape.reference, nested: shape.schemas) { shape.write(get($0), into: &$1) }
    }

    /// Another value inside, or null.
    static func optionalObject<Inner>(_ name: String, _ shape: Shape<Inner>, _ get: @escaping @Sendable (Value) -> Inner?) -> Self {
        let schema = jsonObject(("oneOf", .array([shape.reference, jsonObject(("type", .string("null")))])))
        return Self(name: name, schema: schema, nested: shape.schemas) { value, json in
            if let inner = get(value) { shape.write(inner, into: &json) } else { json.null() }
        }
    }

    /// Other values inside.
    static func list<Inner>(_ name: String, _ shape: Shape<Inner>, _ get: @escaping @Sendable (Value) -> [Inner]) -> Self {
        let schema = jsonObject(("type", .string("array")), ("items", shape.reference))
        return Self(name: name, schema: schema, nested: shape.schemas) { value, json in
            json.beginArray()
            for inner in get(value) { shape.write(inner, into: &json) }
            json.endArray()
        }
    }

    /// Any JSON that is kept as text.
    static func json(_ name: String, _ get: @escaping @Sendable (Value) -> String?) -> Self {
        Self(name: name, schema: .object([]), nested: []) { value, json in
            if let text = get(value) { json.literal(text) } else { json.null() }
        }
    }
}
