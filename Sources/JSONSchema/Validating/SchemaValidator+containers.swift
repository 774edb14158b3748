import JSONStream

extension SchemaValidator {
    func member(_ symbol: Int32, of node: Int32) -> Int32? {
        let end = index.nodes[Int(node)].next
        var child = node + 1
        while child < end {
            if index.nodes[Int(child)].key == symbol { return child }
            child = index.nodes[Int(child)].next
        }
        return nil
    }

    mutating func requires(_ symbols: [Int32], _ at: Int, _ node: Int32) -> Bool {
        var isValid = true
        for symbol in symbols where member(symbol, of: node) == nil { isValid = fail(at, node, symbol) }
        return isValid
    }

    mutating func members(_ rule: ObjectRule, _ at: Int, _ node: Int32, _ track: Int) throws(JSONSchemaError) -> Bool {
        var isValid = true
        // In a trial, single values first: they tell branches apart at little cost.
        for pass in trials > 0 ? 0..<2 : 2..<3 {
            let end = index.nodes[Int(node)].next
            var child = node + 1
            var position = 0
            while child < end {
                let next = index.nodes[Int(child)].next
                let isSingle = next == child + 1
                if pass == 2 || isSingle == (pass == 0) {
                    if try !member(child, position, rule, at, track) {
                        isValid = false
                        if trials > 0 { return false }
                    }
                }
                position += 1
                child = next
            }
        }
        return isValid
    }

    private mutating func member(_ child: Int32, _ position: Int, _ rule: ObjectRule, _ at: Int, _ track: Int) throws(JSONSchemaError) -> Bool {
        var isKnown = false
        var isValid = true
        let schema = rule.schema(for: index.nodes[Int(child)].key)
        if schema >= 0 {
            isKnown = true
            isValid = try check(schema, child, -1)
        }
        for (pattern, schema) in rule.patterns where nameMatches(pattern, child) {
            isKnown = true
            isValid = try check(schema, child, -1) && isValid
        }
        if !isKnown, rule.additional >= 0 {
            isKnown = true
            if case .never? = single(rule.additional) {
                isValid = fail(at, child)
            } else {
                isValid = try check(rule.additional, child, -1)
            }
        }
        if isKnown, track >= 0 { marks[track + position] = true }
        return isValid
    }

    /// The instruction of a schema that has just one.
    private func single(_ schema: Int32) -> SchemaInstruction? {
        let range = program.ranges[Int(schema)]
        return range.count == 1 ? program.instructions[range.lowerBound] : nil
    }

    private mutating func nameMatches(_ pattern: Int, _ child: Int32) -> Bool {
        let found = index.nodes[Int(child)]
        guard found.keyHasEscape else { return matches(pattern, index.nameBytes(found)) }
        var name = index.name(of: child) ?? ""
        return name.withUTF8 { matches(pattern, $0) }
    }

    /// Names are values of no place of their own, so each is held against the schema as a document of one string.
    mutating func names(_ schema: Int32, _ at: Int, _ node: Int32) throws(JSONSchemaError) -> Bool {
        let end = index.nodes[Int(node)].next
        var child = node + 1
        var isValid = true
        while child < end {
            let saved = index.nodes[Int(child)]
            index.stand(child, inForItsName: true, saved)
            let fits = try attempt(schema, child, -1)
            index.stand(child, inForItsName: false, saved)
            if !fits { isValid = fail(at, child) }
            child = saved.next
        }
        return isValid
    }

    mutating func items(_ first: [Int32], _ rest: Int32, _ node: Int32, _ track: Int) throws(JSONSchemaError) -> Bool {
        let end = index.nodes[Int(node)].next
        var child = node + 1
        var position = 0
        var isValid = true
        while child < end {
            index.letGo(before: child)
            let schema = position < first.count ? first[position] : rest
            if schema >= 0 {
                if try !check(schema, child, -1) {
                    isValid = false
                    if trials > 0 { return false }
                }
                if track >= 0 { marks[track + position] = true }
            }
            position += 1
            child = index.nodes[Int(child)].next
        }
        return isValid
    }

    mutating func contains(_ schema: Int32, _ least: Int, _ most: Int, _ at: Int, _ node: Int32, _ track: Int) throws(JSONSchemaError) -> Bool {
        let end = index.nodes[Int(node)].next
        var child = node + 1
        var (position, found) = (0, 0)
        while child < end {
            if try attempt(schema, child, -1) {
                found += 1
                if track >= 0 { marks[track + position] = true }
            }
            position += 1
            child = index.nodes[Int(child)].next
        }
        return (least...max(least, most)).contains(found) || fail(at, node)
    }

    mutating func areUnique(_ at: Int, _ node: Int32) -> Bool {
        guard index.nodes[Int(node)].count > 1 else { return true }
        let end = index.nodes[Int(node)].next
        var seen: [UInt64: Int32] = [:]
        seen.reserveCapacity(Int(index.nodes[Int(node)].count))
        var child = node + 1
        while child < end {
            index.letGo(before: child)
            if let twin = seen.updateValue(child, forKey: index.hash(child)), index.areEqual(twin, child) { return fail(at, child) }
            child = index.nodes[Int(child)].next
        }
        return true
    }

    mutating func unevaluated(_ schema: Int32, _ at: Int, _ node: Int32, _ track: Int) throws(JSONSchemaError) -> Bool {
        guard track >= 0 else { return true }
        let end = index.nodes[Int(node)].next
        var child = node + 1
        var position = 0
        var isValid = true
        while child < end {
            if !marks[track + position] {
                marks[track + position] = true
                if case .never? = single(schema) {
                    isValid = fail(at, child)
                } else if try !check(schema, child, -1) {
                    isValid = false
                }
            }
            position += 1
            child = index.nodes[Int(child)].next
        }
        return isValid
    }
}

extension InstanceIndex {
    /// Lets a member's name stand in for its value, and back.
    mutating func stand(_ child: Int32, inForItsName: Bool, _ saved: InstanceNode) {
        var node = saved
        if inForItsName {
            let name = nameBytes(saved)
            node.kind = .string
            node.hasEscape = saved.keyHasEscape
            node.start = saved.keyStart
            node.end = saved.keyStart + UInt32(truncatingIfNeeded: name.count)
            node.next = child + 1
        }
        replace(child, node)
    }
}
