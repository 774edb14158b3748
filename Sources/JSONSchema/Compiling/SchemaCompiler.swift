import JSONStream

/// Turns schemas into a program. Subschemas wait in a queue, so that no schema is too deep and references may go in circles.
struct SchemaCompiler {
    private static let mostSchemas = 200_000

    let library: SchemaLibrary
    var program = SchemaProgram()
    private var queue: [SchemaSource] = []
    private var numbers: [SchemaPlace: Int32] = [:]
    private var patternNumbers: [String: Int] = [:]

    init(_ library: SchemaLibrary) { self.library = library }

    mutating func compile(_ root: SchemaSource) throws(JSONSchemaError) -> SchemaProgram {
        _ = number(root)
        var done = 0
        while done < queue.count {
            guard done < Self.mostSchemas else { throw .tooComplex }
            let source = queue[done]
            let first = program.instructions.count
            let tracks = try body(source)
            program.ranges.append(first..<program.instructions.count)
            program.tracks.append(tracks)
            done += 1
        }
        SchemaChoice.fill(&program)
        return program
    }

    /// The number of a schema, which is compiled later if it is new.
    mutating func number(_ source: SchemaSource) -> Int32 {
        if let known = numbers[source.place] { return known }
        let number = Int32(truncatingIfNeeded: queue.count)
        numbers[source.place] = number
        queue.append(source)
        return number
    }

    mutating func emit(_ instruction: SchemaInstruction) { program.instructions.append(instruction) }

    mutating func pattern(_ text: String, _ source: SchemaSource) throws(JSONSchemaError) -> Int {
        if let known = patternNumbers[text] { return known }
        do {
            program.patterns.append(try Pattern(text))
        } catch {
            throw .badPattern(text, at: source.place.pointer, error)
        }
        patternNumbers[text] = program.patterns.count - 1
        return program.patterns.count - 1
    }

    private mutating func body(_ source: SchemaSource) throws(JSONSchemaError) -> Bool {
        switch source.value {
        case .bool(true): return false
        case .bool(false):
            emit(.never)
            return false
        case .object: break
        default: throw .badKeyword("schema", at: source.place.pointer)
        }
        let reference = source.value["$ref"]?.stringValue ?? source.value["$dynamicRef"]?.stringValue
        if let reference, source.dialect.refHidesOthers {
            try ref(reference, source)
            return false
        }
        // What is cheap and tells branches apart comes first; what asks about the others comes last.
        try scalars(source)
        try objects(source)
        try arrays(source)
        if let reference { try ref(reference, source) }
        try combinations(source)
        var tracks = false
        for (key, make) in [
            ("unevaluatedProperties", SchemaInstruction.unevaluatedProperties), ("unevaluatedItems", SchemaInstruction.unevaluatedItems),
        ] {
            guard let value = source.value[key], source.dialect == .later else { continue }
            emit(make(number(source.child(key, value: value))))
            tracks = true
        }
        return tracks
    }

    private mutating func ref(_ reference: String, _ source: SchemaSource) throws(JSONSchemaError) {
        let uri = SchemaReference.resolve(reference, base: source.base)
        guard let target = library.find(uri, from: source) else { throw .unresolved(reference: uri, at: source.place.pointer) }
        emit(.ref(number(target)))
    }

    private mutating func combinations(_ source: SchemaSource) throws(JSONSchemaError) {
        for (key, make) in [("allOf", SchemaInstruction.allOf), ("anyOf", SchemaInstruction.anyOf), ("oneOf", SchemaInstruction.oneOf)] {
            guard let value = source.value[key] else { continue }
            guard let list = value.arrayValue, !list.isEmpty else { throw .badKeyword(key, at: source.place.pointer) }
            var branches: [Int32] = []
            for (index, branch) in list.enumerated() { branches.append(number(source.child(key, String(index), value: branch))) }
            emit(make(branches))
        }
        if let value = source.value["not"] { emit(.not(number(source.child("not", value: value)))) }
        guard let condition = source.value["if"], source.dialect != .draft4 else { return }
        let then = source.value["then"].map { number(source.child("then", value: $0)) } ?? -1
        let other = source.value["else"].map { number(source.child("else", value: $0)) } ?? -1
        emit(.condition(if: number(source.child("if", value: condition)), then: then, else: other))
    }
}
