import JSONStream

extension SchemaCompiler {
    mutating func objects(_ source: SchemaSource) throws(JSONSchemaError) {
        if let value = source.value["required"], case .array(let list) = value { emit(.required(try symbols(list, "required", source))) }
        if let limit = try count("minProperties", source) { emit(.minProperties(limit)) }
        if let limit = try count("maxProperties", source) { emit(.maxProperties(limit)) }
        if let value = source.value["propertyNames"] { emit(.propertyNames(number(source.child("propertyNames", value: value)))) }
        try properties(source)
        for key in ["dependencies", "dependentRequired", "dependentSchemas"] {
            for member in try members(key, source) {
                let symbol = program.symbols.intern(member.key)
                if key != "dependentSchemas", let list = member.value.arrayValue {
                    emit(.dependentRequired(symbol, try symbols(list, key, source)))
                } else if key != "dependentRequired" {
                    emit(.dependentSchema(symbol, number(source.child(key, member.key, value: member.value))))
                } else {
                    throw .badKeyword(key, at: source.place.pointer)
                }
            }
        }
    }

    private mutating func properties(_ source: SchemaSource) throws(JSONSchemaError) {
        var named: [(key: Int32, schema: Int32)] = []
        for member in try members("properties", source) {
            named.append((program.symbols.intern(member.key), number(source.child("properties", member.key, value: member.value))))
        }
        var patterns: [(pattern: Int, schema: Int32)] = []
        for member in try members("patternProperties", source) {
            patterns.append((try pattern(member.key, source), number(source.child("patternProperties", member.key, value: member.value))))
        }
        let additional = source.value["additionalProperties"].map { number(source.child("additionalProperties", value: $0)) } ?? -1
        guard !named.isEmpty || !patterns.isEmpty || additional >= 0 else { return }
        emit(.object(ObjectRule(named: named, patterns: patterns, additional: additional)))
    }

    mutating func arrays(_ source: SchemaSource) throws(JSONSchemaError) {
        if let limit = try count("minItems", source) { emit(.minItems(limit)) }
        if let limit = try count("maxItems", source) { emit(.maxItems(limit)) }
        var first: [Int32] = []
        var rest: Int32 = -1
        // Up to draft-07 (and 2019-09) a list under `items` is what 2020-12 calls `prefixItems`.
        let prefixKey = source.value["items"]?.arrayValue == nil ? "prefixItems" : "items"
        let restKey = prefixKey == "items" ? "additionalItems" : "items"
        for (index, value) in (source.value[prefixKey]?.arrayValue ?? []).enumerated() {
            first.append(number(source.child(prefixKey, String(index), value: value)))
        }
        if let value = source.value[restKey] { rest = number(source.child(restKey, value: value)) }
        if !first.isEmpty || rest >= 0 { emit(.items(first, rest: rest)) }
        if let value = source.value["contains"], source.dialect != .draft4 {
            let least = source.dialect == .later ? try count("minContains", source) ?? 1 : 1
            let most = source.dialect == .later ? try count("maxContains", source) ?? .max : .max
            emit(.contains(number(source.child("contains", value: value)), min: least, max: most))
        }
        if source.value["uniqueItems"] == .bool(true) { emit(.uniqueItems) }
    }

    private func members(_ key: String, _ source: SchemaSource) throws(JSONSchemaError) -> [JSONValue.Member] {
        guard let value = source.value[key] else { return [] }
        guard case .object(let members) = value else { throw .badKeyword(key, at: source.place.pointer) }
        return members
    }

    private mutating func symbols(_ list: [JSONValue], _ key: String, _ source: SchemaSource) throws(JSONSchemaError) -> [Int32] {
        var found: [Int32] = []
        for value in list {
            guard let text = value.stringValue else { throw .badKeyword(key, at: source.place.pointer) }
            found.append(program.symbols.intern(text))
        }
        return found
    }
}
