public import JSONStream

/// Schema files at hand, by file name, of which only those are read that a schema needs: a folder holds many, and a check wants a few.
public struct SchemaFiles: Sendable {
    private var files: [String: @Sendable () -> ByteBlock?] = [:]

    /// No files.
    public init() {}

    /// Adds a file without reading it. Of two of one name, the first stays.
    public mutating func add(_ block: ByteBlock, name: String) {
        add(name: name) { block }
    }

    /// The same for a file that is not even opened before it is needed; `open` gives nil where it cannot be read, which is as if it were not there.
    public mutating func add(name: String, _ open: @escaping @Sendable () -> ByteBlock?) {
        if files[name] == nil { files[name] = open }
    }

    /// Compiles the schema called `name`: a file name, or else the `$id` of one of the files.
    ///
    /// - Throws: ``JSONSchemaError`` if there is no such schema, or if it or anything that it refers to cannot be used.
    public func schema(_ name: String) throws(JSONSchemaError) -> JSONSchema {
        guard files[name] != nil else {
            // Only an address can be the identifier of a file of another name.
            guard name.contains(":") else { throw .noSchema(name) }
            return try everything(first: nil).schema(name)
        }
        let needed = try library(for: name)
        do {
            return try needed.schema(name)
        } catch {
            // What it refers to may stand in a file of another name.
            guard case .unresolved = error, needed.documents.count < files.count else { throw error }
            return try everything(first: name).schema(name)
        }
    }

    /// The file and those that it refers to by their names, near and far.
    private func library(for name: String) throws(JSONSchemaError) -> SchemaLibrary {
        var library = SchemaLibrary()
        var waiting = [name]
        var seen: Set<String> = [name]
        while let next = waiting.popLast() {
            guard let file = files[next]?() else { continue }
            try library.add(file, name: next)
            guard let added = library.documents.last else { continue }
            for other in Self.referredFiles(added.value) where files[other] != nil && seen.insert(other).inserted { waiting.append(other) }
        }
        return library
    }

    /// All files, `first` before the others; what is no JSON cannot be what is looked for.
    private func everything(first: String?) throws(JSONSchemaError) -> SchemaLibrary {
        var library = SchemaLibrary()
        if let first, let file = files[first]?() { try library.add(file, name: first) }
        for (name, open) in files.sorted(by: { $0.key < $1.key }) where name != first {
            if let file = open() { _ = try? library.add(file, name: name) }
        }
        return library
    }

    /// The last parts of the addresses of all references.
    private static func referredFiles(_ root: JSONValue) -> Set<String> {
        var found: Set<String> = []
        var waiting = [root]
        while let value = waiting.popLast() {
            switch value {
            case .array(let elements): waiting += elements
            case .object(let members):
                for member in members {
                    if member.key == "$ref", let reference = member.value.stringValue {
                        let document = SchemaReference.withoutQuery(SchemaReference.split(reference).document)
                        if let last = document.split(separator: "/").last { found.insert(String(last)) }
                    } else {
                        waiting.append(member.value)
                    }
                }
            default: continue
            }
        }
        return found
    }
}
