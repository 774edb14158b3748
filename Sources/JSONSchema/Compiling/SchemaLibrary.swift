public import JSONStream

/// The schema documents that a schema may refer to. Nothing is ever fetched: what is not here cannot be referred to.
public struct SchemaLibrary: Sendable {
    var documents: [SchemaSource] = []
    /// Where each identifier and anchor points.
    private var places: [String: SchemaPlace] = [:]
    private var queryless: [String: SchemaPlace] = [:]

    /// A library of nothing.
    public init() {}

    /// Adds a document.
    ///
    /// - Parameters:
    ///   - block: the schema, JSON.
    ///   - name: what to call it where it has no `$id`, such as its file name.
    /// - Returns: the name under which ``schema(_:)`` finds it: its `$id`, else `name`.
    /// - Throws: ``JSONSchemaError/notJSON(name:_:)``.
    @discardableResult
    public mutating func add(_ block: ByteBlock, name: String) throws(JSONSchemaError) -> String {
        let value: JSONValue
        do {
            var reader = JSONReader(block)
            value = try reader.value()
            try reader.end()
        } catch {
            throw .notJSON(name: name, error)
        }
        let dialect = SchemaDialect(value["$schema"]?.stringValue)
        var source = SchemaSource(place: SchemaPlace(document: documents.count, pointer: ""), value: value, base: name, dialect: dialect)
        source.enter()
        documents.append(source)
        note(source.base, source.place)
        note(name, source.place)
        walk(source, isSchema: true)
        return source.base
    }

    private mutating func note(_ uri: String, _ place: SchemaPlace) {
        if places[uri] == nil { places[uri] = place }
        let short = SchemaReference.withoutQuery(uri)
        if queryless[short] == nil { queryless[short] = place }
    }

    /// Notes the identifiers and anchors of everything in a document; its depth is bounded by the reader's limit.
    private mutating func walk(_ source: SchemaSource, isSchema: Bool) {
        switch source.value {
        case .object(let members):
            if isSchema {
                if !source.place.pointer.isEmpty, let id = source.value[source.dialect.idKeyword]?.stringValue {
                    note(id.utf8.first == UInt8(ascii: "#") ? source.base + id : source.base, source.place)
                }
                for key in ["$anchor", "$dynamicAnchor"] {
                    if let anchor = source.value[key]?.stringValue { note("\(source.base)#\(anchor)", source.place) }
                }
            }
            for member in members where !isSchema || !["enum", "const", "examples", "default"].contains(member.key) {
                let holdsSchemas = ["properties", "patternProperties", "definitions", "$defs", "dependencies", "dependentSchemas"]
                walk(source.child(member.key, value: member.value), isSchema: !isSchema || !holdsSchemas.contains(member.key))
            }
        case .array(let elements):
            for (index, element) in elements.enumerated() { walk(source.child(String(index), value: element), isSchema: true) }
        default: return
        }
    }

    /// The schema that an absolute reference in `source` points to: its own document first, since two of one `$id` may be here.
    func find(_ uri: String, from source: SchemaSource) -> SchemaSource? {
        let (document, fragment) = SchemaReference.split(uri)
        guard documents[source.place.document].base == document, fragment.isEmpty || fragment.utf8.first == UInt8(ascii: "/") else {
            return find(uri)
        }
        return self.source(at: source.place.document, names: SchemaReference.names(fragment))
    }

    /// The schema that an absolute reference points to.
    func find(_ uri: String) -> SchemaSource? {
        let (document, fragment) = SchemaReference.split(uri)
        if !fragment.isEmpty, fragment.utf8.first != UInt8(ascii: "/") {
            return places[uri].flatMap { source(at: $0.document, names: SchemaReference.names($0.pointer)) }
        }
        guard let place = places[document] ?? queryless[document] else { return nil }
        return source(at: place.document, names: SchemaReference.names(place.pointer) + SchemaReference.names(fragment))
    }

    private func source(at document: Int, names: [String]) -> SchemaSource? {
        var source = documents[document]
        for name in names {
            switch source.value {
            case .object:
                guard let inner = source.value[name] else { return nil }
                source = source.child(name, value: inner)
            case .array(let elements):
                guard let index = Int(name), elements.indices.contains(index) else { return nil }
                source = source.child(name, value: elements[index])
            default: return nil
            }
        }
        return source
    }

    /// Compiles the schema called `uri`: an `$id` or a name given to ``add(_:name:)``, with or without a fragment.
    ///
    /// - Throws: ``JSONSchemaError`` if there is no such schema, or if it or anything that it refers to cannot be used.
    public func schema(_ uri: String) throws(JSONSchemaError) -> JSONSchema {
        guard let source = find(uri) else { throw .noSchema(uri) }
        var compiler = SchemaCompiler(self)
        return JSONSchema(program: try compiler.compile(source))
    }
}
