public import PackageURL

extension VERS {
    /// The canonical form of the same set of versions: sorted, one constraint for each version, no redundant one.
    ///
    /// Follows vers-spec "Constraints simplification". Constraints about one version, which the specification only forbids, are joined first:
    /// bounds of one kind into the wider one, `<` and `>` about the same version into `!=`, and bounds that meet vanish. If nothing remains, the
    /// range is `*`.
    ///
    /// - Throws: `RangeError` if the scheme is not known, a version is none of the scheme, or one version is both included and excluded.
    public func canonical() throws(RangeError) -> VERS {
        guard let order = try order(), !isAny else { return self }
        let sorted = try order.sorted(constraints, by: \.version)
        if sorted.count == 1 {
            try order.check(sorted[0].version)
            return self
        }
        let groups = try Self.groups(sorted, order)
        var signposts = Self.simplified(groups.flatMap(\.bounds))
        var exclusions = groups.compactMap(\.exclusion)
        Self.joinMeetingBounds(&signposts, &exclusions)
        let bounded = Set(signposts.map(\.place))
        exclusions.removeAll { bounded.contains($0.place) }
        let remaining = (signposts + exclusions).sorted { $0.place < $1.place }.map(\.constraint)
        return try replacing(remaining.isEmpty ? [Constraint(.any, "")] : remaining)
    }

    /// A constraint and the rank of its version.
    private struct Signpost {
        var place: Int
        var constraint: Constraint
    }

    /// What is said of one version.
    private struct Group {
        /// At most `=`, or an upper and a lower bound.
        var bounds: [Signpost] = []
        /// `!=`
        var exclusion: Signpost?
    }

    private static func groups(_ sorted: [Constraint], _ order: VersionScheme) throws(RangeError) -> [Group] {
        var groups: [Group] = []
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, try order.order(sorted[start].version, sorted[end].version) == .same { end += 1 }
            groups.append(try group(sorted[start..<end], place: groups.count))
            start = end
        }
        return groups
    }

    private static func group(_ members: ArraySlice<Constraint>, place: Int) throws(RangeError) -> Group {
        var group = Group()
        guard let version = members.first?.version else { return group }
        func signpost(_ comparator: Comparator) -> Signpost { Signpost(place: place, constraint: Constraint(comparator, version)) }
        let isIncluded = members.contains(where: \.isInclusive)
        let isExcluded = members.contains { $0.comparator == .notEqual }
        let hasUpper = members.contains(where: \.isUpper)
        let hasLower = members.contains(where: \.isLower)
        if isIncluded && isExcluded { throw .contradiction(Quotation.of(version)) }
        if isExcluded { group.exclusion = signpost(.notEqual) }
        if hasUpper { group.bounds.append(signpost(isIncluded ? .lessOrEqual : .less)) }
        if hasLower { group.bounds.append(signpost(isIncluded ? .greaterOrEqual : .greater)) }
        if !hasUpper, !hasLower, isIncluded { group.bounds.append(signpost(.equal)) }
        return group
    }

    /// Leaves out a lower bound or `=` behind a lower bound, and an upper bound or `=` before an upper bound.
    private static func simplified(_ signposts: [Signpost]) -> [Signpost] {
        var kept: [Signpost] = []
        for signpost in signposts {
            if signpost.constraint.isUpper {
                while let last = kept.last, last.constraint.comparator == .equal || last.constraint.isUpper { kept.removeLast() }
            } else if let last = kept.last, last.constraint.isLower {
                continue
            }
            kept.append(signpost)
        }
        return kept
    }

    /// Two intervals that meet become one, or one with a hole if neither holds the version between them.
    private static func joinMeetingBounds(_ signposts: inout [Signpost], _ exclusions: inout [Signpost]) {
        let excluded = Set(exclusions.map(\.place))
        var kept: [Signpost] = []
        for signpost in signposts {
            if let last = kept.last, last.place == signpost.place {
                kept.removeLast()
                let isHole = !last.constraint.isInclusive && !signpost.constraint.isInclusive
                if isHole, !excluded.contains(signpost.place) {
                    exclusions.append(Signpost(place: signpost.place, constraint: Constraint(.notEqual, signpost.constraint.version)))
                }
            } else {
                kept.append(signpost)
            }
        }
        signposts = kept
    }
}
