import JSONStream

extension SchemaCompiler {
    mutating func scalars(_ source: SchemaSource) throws(JSONSchemaError) {
        if let value = source.value["type"] { try type(value, source) }
        if let value = source.value["const"], source.dialect != .draft4 { emitValues([value], isConst: true) }
        if let value = source.value["enum"] {
            guard let list = value.arrayValue else { throw .badKeyword("enum", at: source.place.pointer) }
            emitValues(list, isConst: false)
        }
        if let limit = try count("minLength", source) { emit(.minLength(limit)) }
        if let limit = try count("maxLength", source) { emit(.maxLength(limit)) }
        try bounds(source)
        if let value = source.value["pattern"] {
            guard let text = value.stringValue else { throw .badKeyword("pattern", at: source.place.pointer) }
            emit(.pattern(try pattern(text, source)))
        }
        if let name = source.value["format"]?.stringValue, let format = SchemaFormat(rawValue: name) { emit(.format(format)) }
    }

    /// The value of a keyword that is a count.
    func count(_ key: String, _ source: SchemaSource) throws(JSONSchemaError) -> Int? {
        guard let value = source.value[key] else { return nil }
        guard case .number(let digits) = value else { throw .badKeyword(key, at: source.place.pointer) }
        let number = ExactDecimal(digits.utf8)
        guard !number.isNegative, number.isInteger, number.digits.count + number.exponent <= 18 else {
            throw .badKeyword(key, at: source.place.pointer)
        }
        return (number.digits + Array(repeating: 0, count: number.exponent)).reduce(0) { $0 * 10 + Int($1) }
    }

    private mutating func type(_ value: JSONValue, _ source: SchemaSource) throws(JSONSchemaError) {
        var kinds: KindSet = []
        for name in value.arrayValue ?? [value] {
            guard let kind = KindSet.names.first(where: { $0.0 == name.stringValue })?.1 else { throw .badKeyword("type", at: source.place.pointer) }
            kinds.insert(kind)
        }
        emit(.type(kinds))
    }

    private mutating func emitValues(_ list: [JSONValue], isConst: Bool) {
        var symbols: [Int32] = []
        var others: [JSONValue] = []
        for value in list {
            if let text = value.stringValue { symbols.append(program.symbols.intern(text)) } else { others.append(value) }
        }
        emit(.values(symbols: symbols.sorted(), others: others, isConst: isConst))
    }

    private mutating func bounds(_ source: SchemaSource) throws(JSONSchemaError) {
        for bound in [NumberBound.minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf] {
            guard let value = source.value[bound.rawValue] else { continue }
            switch value {
            case .number(let digits):
                let number = ExactDecimal(digits.utf8)
                if bound == .multipleOf, number.isZero || number.isNegative { throw .badKeyword(bound.rawValue, at: source.place.pointer) }
                var bound = bound
                // In draft 4 the exclusive bounds are flags beside the others.
                if bound == .minimum, source.value["exclusiveMinimum"] == .bool(true) { bound = .exclusiveMinimum }
                if bound == .maximum, source.value["exclusiveMaximum"] == .bool(true) { bound = .exclusiveMaximum }
                emit(.bound(bound, number))
            case .bool where source.dialect == .draft4: continue
            default: throw .badKeyword(bound.rawValue, at: source.place.pointer)
            }
        }
    }
}
