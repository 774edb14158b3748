public import PackageURL

extension VERS {
    /// The version order of the scheme; `nil` for `all` and `none`, which need none.
    ///
    /// - Throws: `RangeError.unknownScheme`.
    func order() throws(RangeError) -> VersionScheme? {
        if scheme == "all" || scheme == "none" { return nil }
        guard let found = VersionScheme.named(scheme) else { throw .unknownScheme(Quotation.of(scheme)) }
        return found
    }

    /// The same constraints in the order of their versions, nothing left out.
    ///
    /// - Throws: `RangeError` if the scheme is not known, or a version is none of the scheme.
    public func sorted() throws(RangeError) -> VERS {
        guard let order = try order(), !isAny else { return self }
        return try replacing(try order.sorted(constraints, by: \.version))
    }

    /// This specifier with other constraints, at least one.
    func replacing(_ constraints: [Constraint]) throws(RangeError) -> VERS {
        guard let changed = try? VERS(scheme: scheme, constraints: constraints) else { throw .unknownScheme(Quotation.of(scheme)) }
        return changed
    }
}

extension VERS.Constraint {
    /// Whether versions before its own are in the range.
    var isUpper: Bool { comparator == .less || comparator == .lessOrEqual }

    /// Whether versions after its own are in the range.
    var isLower: Bool { comparator == .greater || comparator == .greaterOrEqual }

    /// Whether its own version is in the range.
    var isInclusive: Bool { comparator == .equal || comparator == .lessOrEqual || comparator == .greaterOrEqual }

    /// The constraint as a message shows it.
    var shown: String { Quotation.of(comparator == .equal ? version : comparator.rawValue + version) }
}
