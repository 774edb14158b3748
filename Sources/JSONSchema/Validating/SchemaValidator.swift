import JSONStream

/// Holds one document against one program.
struct SchemaValidator {
    /// A violation before it is put into words.
    struct Finding {
        var instruction: Int
        var node: Int32
        /// The symbol of a name, where the instruction has several.
        var symbol: Int32
    }

    let program: SchemaProgram
    var index: InstanceIndex
    let limits: SchemaLimits
    var findings: [Finding] = []
    var leftOut = 0
    /// More than 0 inside a branch that may fail without harm.
    var trials = 0
    /// Members and elements that some schema has looked at, for those that ask.
    var marks: [Bool] = []
    var matchers: [PatternMatcher?]
    /// Which branch of an `anyOf` fitted an object of a likeness; only a place to look first.
    var fitting: [UInt64: Int] = [:]
    private var depth = 0
    private var stepsLeft: Int

    init(_ program: SchemaProgram, _ index: InstanceIndex, _ limits: SchemaLimits) {
        self.program = program
        self.index = index
        self.limits = limits
        matchers = Array(repeating: nil, count: program.patterns.count)
        stepsLeft = limits.stepsPerValue.multipliedReportingOverflow(by: index.nodes.count + 1_000).partialValue
    }

    /// Holds a value against a schema.
    ///
    /// - Parameter track: where in `marks` the value's members or elements are; -1 where nobody asks.
    mutating func check(_ schema: Int32, _ node: Int32, _ track: Int) throws(JSONSchemaError) -> Bool {
        guard depth < limits.depth else { throw .tooDeep(pointer: index.pointer(node)) }
        stepsLeft -= 1
        guard stepsLeft > 0 else { throw .tooMuchWork(pointer: index.pointer(node)) }
        depth += 1
        defer { depth -= 1 }
        guard program.tracks[Int(schema)], index.nodes[Int(node)].kind == .object || index.nodes[Int(node)].kind == .array else {
            return try run(schema, node, track)
        }
        let own = marks.count
        let count = Int(index.nodes[Int(node)].count)
        marks.append(contentsOf: repeatElement(false, count: count))
        let isValid = try run(schema, node, own)
        if isValid, track >= 0 {
            for offset in 0..<count where marks[own + offset] { marks[track + offset] = true }
        }
        marks.removeLast(marks.count - own)
        return isValid
    }

    private mutating func run(_ schema: Int32, _ node: Int32, _ track: Int) throws(JSONSchemaError) -> Bool {
        var isValid = true
        for instruction in program.ranges[Int(schema)] {
            if try !holds(instruction, node, track) {
                isValid = false
                if trials > 0 { return false }
            }
        }
        return isValid
    }

    /// Notes a violation.
    ///
    /// - Returns: false, for the caller to return.
    mutating func fail(_ instruction: Int, _ node: Int32, _ symbol: Int32 = SymbolTable.none) -> Bool {
        if trials > 0 || findings.count < limits.violations {
            findings.append(Finding(instruction: instruction, node: node, symbol: symbol))
        } else {
            leftOut += 1
        }
        return false
    }

    mutating func matches(_ pattern: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        if let matcher = matchers[pattern] { return matcher.matches(text) }
        let matcher = PatternMatcher(program.patterns[pattern])
        matchers[pattern] = matcher
        return matcher.matches(text)
    }

    private mutating func holds(_ at: Int, _ node: Int32, _ track: Int) throws(JSONSchemaError) -> Bool {
        let kind = index.nodes[Int(node)].kind
        switch program.instructions[at] {
        case .never: return fail(at, node)
        case .type(let kinds): return isOne(of: kinds, node) || fail(at, node)
        case .values(let symbols, let others, _):
            if kind == .string {
                let symbol = index.withText(of: node) { program.symbols.find($0) }
                return Self.contains(symbols, symbol) || fail(at, node)
            }
            return others.contains { index.isEqual(node, to: $0) } || fail(at, node)
        case .bound(let bound, let limit): return kind != .number || Self.holds(bound, index.decimal(node), limit) || fail(at, node)
        case .minLength(let limit): return kind != .string || index.withText(of: node) { Self.length($0) } >= limit || fail(at, node)
        case .maxLength(let limit): return kind != .string || index.withText(of: node) { Self.length($0) } <= limit || fail(at, node)
        case .pattern(let number):
            guard kind == .string else { return true }
            let found = index.nodes[Int(node)]
            guard found.hasEscape else { return matches(number, index.text(found.start, found.end)) || fail(at, node) }
            var text = InstanceIndex.resolved(index.text(found.start, found.end))
            return text.withUTF8 { matches(number, $0) } || fail(at, node)
        case .format(let format): return kind != .string || index.withText(of: node) { format.accepts($0) } || fail(at, node)
        case .required(let symbols): return kind != .object || requires(symbols, at, node)
        case .minProperties(let limit): return kind != .object || Int(index.nodes[Int(node)].count) >= limit || fail(at, node)
        case .maxProperties(let limit): return kind != .object || Int(index.nodes[Int(node)].count) <= limit || fail(at, node)
        case .object(let rule):
            guard kind == .object else { return true }
            return try members(rule, at, node, track)
        case .propertyNames(let schema):
            guard kind == .object else { return true }
            return try names(schema, at, node)
        case .dependentRequired(let symbol, let symbols): return kind != .object || member(symbol, of: node) == nil || requires(symbols, at, node)
        case .dependentSchema(let symbol, let schema):
            guard kind == .object, member(symbol, of: node) != nil else { return true }
            return try check(schema, node, track)
        case .minItems(let limit): return kind != .array || Int(index.nodes[Int(node)].count) >= limit || fail(at, node)
        case .maxItems(let limit): return kind != .array || Int(index.nodes[Int(node)].count) <= limit || fail(at, node)
        case .items(let first, let rest):
            guard kind == .array else { return true }
            return try items(first, rest, node, track)
        case .contains(let schema, let least, let most):
            guard kind == .array else { return true }
            return try contains(schema, least, most, at, node, track)
        case .uniqueItems: return kind != .array || areUnique(at, node)
        case .ref(let schema): return try check(schema, node, track)
        case .allOf(let schemas):
            var isValid = true
            for schema in schemas where try !check(schema, node, track) {
                isValid = false
                if trials > 0 { return false }
            }
            return isValid
        case .anyOf(let schemas): return try anyOf(schemas, at, node, track)
        case .oneOf(let schemas): return try oneOf(schemas, at, node, track)
        case .not(let schema):
            if try attempt(schema, node, -1) { return fail(at, node) }
            return true
        case .condition(let test, let then, let other):
            let next = try attempt(test, node, track) ? then : other
            if next < 0 { return true }
            return try check(next, node, track)
        case .unevaluatedProperties(let schema):
            guard kind == .object else { return true }
            return try unevaluated(schema, at, node, track)
        case .unevaluatedItems(let schema):
            guard kind == .array else { return true }
            return try unevaluated(schema, at, node, track)
        }
    }
}
