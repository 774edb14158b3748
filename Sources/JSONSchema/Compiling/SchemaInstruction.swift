import JSONStream

/// One demand of a schema, its subschemas given by number.
enum SchemaInstruction: Sendable {
    /// Nothing is allowed: the schema `false`.
    case never
    case type(KindSet)
    /// `enum`, or `const` with one value: texts by symbol, sorted; anything else as it is.
    case values(symbols: [Int32], others: [JSONValue], isConst: Bool)
    case bound(NumberBound, ExactDecimal)
    case minLength(Int)
    case maxLength(Int)
    case pattern(Int)
    case format(SchemaFormat)
    case required([Int32])
    case minProperties(Int)
    case maxProperties(Int)
    case object(ObjectRule)
    case propertyNames(Int32)
    case dependentRequired(Int32, [Int32])
    case dependentSchema(Int32, Int32)
    /// Schemas for the first elements, and one for the rest or -1.
    case items([Int32], rest: Int32)
    case contains(Int32, min: Int, max: Int)
    case uniqueItems
    case minItems(Int)
    case maxItems(Int)
    case ref(Int32)
    case allOf([Int32])
    case anyOf([Int32])
    case oneOf([Int32])
    case not(Int32)
    case condition(if: Int32, then: Int32, else: Int32)
    case unevaluatedProperties(Int32)
    case unevaluatedItems(Int32)
}

/// Kinds of values as JSON Schema names them; `integer` is any number without a fraction.
struct KindSet: OptionSet, Sendable {
    let rawValue: UInt8
    static let object = KindSet(rawValue: 1)
    static let array = KindSet(rawValue: 2)
    static let string = KindSet(rawValue: 4)
    static let number = KindSet(rawValue: 8)
    static let integer = KindSet(rawValue: 16)
    static let boolean = KindSet(rawValue: 32)
    static let null = KindSet(rawValue: 64)

    static let names: [(String, KindSet)] = [
        ("object", .object), ("array", .array), ("string", .string), ("number", .number), ("integer", .integer), ("boolean", .boolean),
        ("null", .null),
    ]
}

/// Demands on the size of a number.
enum NumberBound: String, Sendable {
    case minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf
}

/// `properties`, `patternProperties` and `additionalProperties`, which depend on each other. A class, so that taking it out of its instruction costs little.
final class ObjectRule: Sendable {
    /// Symbols of the named members, sorted.
    let keys: [Int32]
    /// The schema for each of them.
    let schemas: [Int32]
    /// Number of a pattern, and the schema for members whose names match it.
    let patterns: [(pattern: Int, schema: Int32)]
    /// The schema for all other members; -1 where there is none.
    let additional: Int32

    init(named: [(key: Int32, schema: Int32)], patterns: [(pattern: Int, schema: Int32)], additional: Int32) {
        let sorted = named.sorted { $0.key < $1.key }
        keys = sorted.map(\.key)
        schemas = sorted.map(\.schema)
        self.patterns = patterns
        self.additional = additional
    }

    func schema(for key: Int32) -> Int32 {
        guard key >= 0 else { return -1 }
        var (first, end) = (0, keys.count)
        while first < end {
            let middle = (first + end) / 2
            if keys[middle] < key { first = middle + 1 } else { end = middle }
        }
        return first < keys.count && keys[first] == key ? schemas[first] : -1
    }
}
