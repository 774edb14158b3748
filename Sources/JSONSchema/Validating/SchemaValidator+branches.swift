import JSONStream

extension SchemaValidator {
    /// Holds a value against a schema without harm if it fails: nothing is reported, nothing stays marked.
    mutating func attempt(_ schema: Int32, _ node: Int32, _ track: Int) throws(JSONSchemaError) -> Bool {
        let before = findings.count
        let isValid = try trial(schema, node, track)
        findings.removeLast(findings.count - before)
        return isValid
    }

    /// The same, leaving what the branch has to complain about.
    private mutating func trial(_ schema: Int32, _ node: Int32, _ track: Int) throws(JSONSchemaError) -> Bool {
        trials += 1
        defer { trials -= 1 }
        guard track >= 0 else { return try check(schema, node, track) }
        let count = Int(index.nodes[Int(node)].count)
        let saved = Array(marks[track..<track + count])
        let isValid = try check(schema, node, track)
        if !isValid { marks.replaceSubrange(track..<track + count, with: saved) }
        return isValid
    }

    /// Of the branches of a choice, those that can hold for the value.
    private func candidates(_ schemas: [Int32], _ at: Int, _ node: Int32) -> [Int32] {
        guard index.nodes[Int(node)].kind == .object, let choice = program.choices[at] else { return schemas }
        guard let child = member(choice.key, of: node), index.nodes[Int(child)].kind == .string else { return choice.others }
        return choice.branches[index.withText(of: child) { program.symbols.find($0) }] ?? choice.others
    }

    /// Where one branch alone can hold, what is wrong with the value is what that branch says, all of it.
    mutating func anyOf(_ all: [Int32], _ at: Int, _ node: Int32, _ track: Int) throws(JSONSchemaError) -> Bool {
        let schemas = candidates(all, at, node)
        if schemas.count == 1 { return try check(schemas[0], node, track) }
        let before = findings.count
        let like = track < 0 && schemas.count > 4 ? likeness(node, at) : nil
        if let like, let place = fitting[like], place < schemas.count {
            let isValid = try trial(schemas[place], node, track)
            findings.removeLast(findings.count - before)
            if isValid { return true }
        }
        var isValid = false
        for (place, schema) in schemas.enumerated() {
            guard try trial(schema, node, track) else { continue }
            isValid = true
            // Further branches matter only to those who ask what was looked at.
            if track < 0 {
                if let like, fitting.count < Self.mostFitting { fitting[like] = place }
                break
            }
        }
        if isValid {
            findings.removeLast(findings.count - before)
            return true
        }
        return explain(from: before, at, node, track)
    }

    private static var mostFitting: Int { 4_096 }

    /// What objects have in common that most likely fit the same branch: members with values that the schema names, such as `type`. Nil for other values.
    private func likeness(_ node: Int32, _ at: Int) -> UInt64? {
        guard index.nodes[Int(node)].kind == .object else { return nil }
        var sum = UInt64(truncatingIfNeeded: at)
        let end = index.nodes[Int(node)].next
        var child = node + 1
        while child < end {
            let found = index.nodes[Int(child)]
            if found.kind == .string, found.key >= 0, !found.hasEscape, found.end - found.start <= 64 {
                let symbol = program.symbols.find(index.text(found.start, found.end))
                if symbol >= 0 { sum &+= (UInt64(found.key) << 32 | UInt64(symbol)) &* 0x9E37_79B9_7F4A_7C15 }
            }
            child = found.next
        }
        return sum
    }

    mutating func oneOf(_ all: [Int32], _ at: Int, _ node: Int32, _ track: Int) throws(JSONSchemaError) -> Bool {
        let schemas = candidates(all, at, node)
        if schemas.count == 1 { return try check(schemas[0], node, track) }
        let before = findings.count
        var matching = 0
        for schema in schemas where try trial(schema, node, track) { matching += 1 }
        if matching == 1 {
            findings.removeLast(findings.count - before)
            return true
        }
        if matching == 0 { return explain(from: before, at, node, track) }
        findings.removeLast(findings.count - before)
        return fail(at, node, Int32(truncatingIfNeeded: matching))
    }

    /// Of what the branches complained about, keeps what tells most: the complaint furthest inside the value, if it is about more than which branch it is.
    private mutating func explain(from before: Int, _ at: Int, _ node: Int32, _ track: Int) -> Bool {
        // Which members belong to which branch is not known, so that nobody can say that one is too much.
        if trials == 0, track >= 0 { for offset in 0..<Int(index.nodes[Int(node)].count) { marks[track + offset] = true } }
        if let told = discriminator(at, node) {
            findings.removeLast(findings.count - before)
            return fail(at, told)
        }
        let complaints = findings[before...]
        findings.removeLast(findings.count - before)
        let inner = complaints.filter { $0.node != node && !isDiscriminator($0, of: node) }
        guard let best = inner.max(by: { depthBelow(node, $0.node) < depthBelow(node, $1.node) }) else { return fail(at, node) }
        return fail(best.instruction, best.node, best.symbol)
    }

    /// The member by which a choice tells its branches apart, where the object's text is that of none of them.
    private func discriminator(_ at: Int, _ node: Int32) -> Int32? {
        guard index.nodes[Int(node)].kind == .object, let choice = program.choices[at], choice.others.isEmpty,
            let child = member(choice.key, of: node), index.nodes[Int(child)].kind == .string,
            choice.branches[index.withText(of: child) { program.symbols.find($0) }] == nil
        else { return nil }
        return child
    }

    private func isDiscriminator(_ finding: Finding, of node: Int32) -> Bool {
        guard index.nodes[Int(finding.node)].parent == node else { return false }
        if case .values(_, _, isConst: true) = program.instructions[finding.instruction] { return true }
        return false
    }

    private func depthBelow(_ node: Int32, _ inner: Int32) -> Int {
        var depth = 0
        var at = inner
        while at != node, at >= 0 {
            depth += 1
            at = index.nodes[Int(at)].parent
        }
        return depth
    }
}
