import PackageURL

extension IntervalSet {
    /// The canonical specifier of the set: `*` for every version, `vers:none/*` for none.
    func specifier() throws(RangeError) -> VERS {
        guard !intervals.isEmpty else { return try specifier("none", [VERS.Constraint(.any, "")]) }
        var constraints: [VERS.Constraint] = []
        var hole: String?
        for index in intervals.indices {
            let interval = intervals[index]
            if let lower = interval.lower, hole == nil {
                if let upper = interval.upper, lower.isInclusive, upper.isInclusive, try scheme.order(lower.version, upper.version) == .same {
                    constraints.append(VERS.Constraint(.equal, lower.version))
                    continue
                }
                constraints.append(VERS.Constraint(lower.isInclusive ? .greaterOrEqual : .greater, lower.version))
            }
            hole = nil
            guard let upper = interval.upper else { continue }
            if index + 1 < intervals.count, let next = intervals[index + 1].lower, try scheme.order(upper.version, next.version) == .same {
                constraints.append(VERS.Constraint(.notEqual, upper.version))
                hole = upper.version
            } else {
                constraints.append(VERS.Constraint(upper.isInclusive ? .lessOrEqual : .less, upper.version))
            }
        }
        return try specifier(scheme.rawValue, constraints.isEmpty ? [VERS.Constraint(.any, "")] : constraints)
    }

    private func specifier(_ name: String, _ constraints: [VERS.Constraint]) throws(RangeError) -> VERS {
        guard let made = try? VERS(scheme: name, constraints: constraints) else { throw .unknownScheme(name) }
        return made
    }
}
