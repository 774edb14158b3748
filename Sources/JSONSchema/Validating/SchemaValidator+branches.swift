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

    mutating func anyOf(_ schemas: [Int32], _ at: Int, _ node: Int32, _ track: Int) throws(JSONSchemaError) -> Bool {
        let before = findings.count
        var isValid = false
        for schema in schemas {
            guard try trial(schema, node, track) else { continue }
            isValid = true
            // Further branches matter only to those who ask what was looked at.
            if track < 0 { break }
        }
        if isValid {
            findings.removeLast(findings.count - before)
            return true
        }
        return explain(from: before, at, node)
    }

    mutating func oneOf(_ schemas: [Int32], _ at: Int, _ node: Int32, _ track: Int) throws(JSONSchemaError) -> Bool {
        let before = findings.count
        var matching = 0
        for schema in schemas where try trial(schema, node, track) { matching += 1 }
        if matching == 1 {
            findings.removeLast(findings.count - before)
            return true
        }
        if matching == 0 { return explain(from: before, at, node) }
        findings.removeLast(findings.count - before)
        return fail(at, node, Int32(truncatingIfNeeded: matching))
    }

    /// Of what the branches complained about, keeps what tells most: the complaint furthest inside the value, if it is about more than which branch it is.
    private mutating func explain(from before: Int, _ at: Int, _ node: Int32) -> Bool {
        let complaints = findings[before...]
        findings.removeLast(findings.count - before)
        let inner = complaints.filter { $0.node != node && !isDiscriminator($0, of: node) }
        guard let best = inner.max(by: { depthBelow(node, $0.node) < depthBelow(node, $1.node) }) else { return fail(at, node) }
        return fail(best.instruction, best.node, best.symbol)
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
