import JSONStream

/// That an object must have a member, whose value is one of these texts.
struct SchemaGuard {
    let key: Int32
    let symbols: [Int32]
}

/// Reads off the schemas of a program what they ask of every object at the least.
struct SchemaGuards {
    private let program: SchemaProgram
    private var known: [Int32: [SchemaGuard]] = [:]
    private var open: Set<Int32> = []

    init(_ program: SchemaProgram) { self.program = program }

    /// What must be true of an object that `schema` holds for; fewer than could be found is no error.
    mutating func of(_ schema: Int32) -> [SchemaGuard] {
        if let known = known[schema] { return known }
        // References may go in circles.
        guard open.count < 100, open.insert(schema).inserted else { return [] }
        defer { open.remove(schema) }
        var found: [SchemaGuard] = []
        var required: Set<Int32> = []
        let range = program.ranges[Int(schema)]
        for case .required(let symbols) in program.instructions[range] { required.formUnion(symbols) }
        for instruction in program.instructions[range] {
            switch instruction {
            case .object(let rule):
                for (key, member) in zip(rule.keys, rule.schemas) where required.contains(key) {
                    if let symbols = texts(member) { found.append(SchemaGuard(key: key, symbols: symbols)) }
                }
            case .ref(let other): found += of(other)
            case .allOf(let all): for other in all { found += of(other) }
            case .condition(let test, let then, let other) where other >= 0 && refusesObjects(other):
                found += of(test)
                if then >= 0 { found += of(then) }
            default: continue
            }
        }
        known[schema] = found
        return found
    }

    /// The texts of which the value must be one; nil if it may be anything else.
    private func texts(_ schema: Int32) -> [Int32]? {
        for case .values(let symbols, let others, _) in program.instructions[program.ranges[Int(schema)]] where others.isEmpty { return symbols }
        return nil
    }

    /// True if the schema holds for no object.
    private func refusesObjects(_ schema: Int32) -> Bool {
        program.instructions[program.ranges[Int(schema)]].contains { instruction in
            switch instruction {
            case .never: true
            case .type(let kinds): !kinds.contains(.object)
            case .values(_, let others, _): !others.contains { $0.isObject }
            default: false
            }
        }
    }
}

extension JSONValue {
    fileprivate var isObject: Bool {
        if case .object = self { return true }
        return false
    }
}
