extension PackageURL {
    /// Builds a purl from decoded components, brings them into canonical form and checks them against the rules of the type.
    ///
    /// Empty strings count as absent, slashes around namespace, name and subpath are dropped, and so are qualifiers with an empty value
    /// (ECMA-427 "Rules for each PURL component"; package-url "How to build a PURL").
    ///
    /// - Parameters:
    ///   - type: package type, in any case.
    ///   - namespace: segments joined with `/`.
    ///   - name: package name.
    ///   - version: version, taken as it is.
    ///   - qualifiers: in any order; keys in any case.
    ///   - subpath: path from the package's root; segments `.` and `..` are dropped.
    ///   - strictness: whether the rules of the type must hold.
    /// - Throws: `PURLError` naming the first component that is wrong.
    public init(
        type: String, namespace: String? = nil, name: String, version: String? = nil, qualifiers: [Qualifier] = [], subpath: String? = nil,
        strictness: Strictness = .typeRules
    ) throws(PURLError) {
        let typeBytes = type.utf8.span
        try Self.checkType(typeBytes)
        var pairs: [Qualifier] = []
        for pair in qualifiers {
            let key = pair.key.utf8.span
            try Self.checkKey(key)
            if !pair.value.isEmpty { pairs.append(Qualifier(LetterCase.lower.apply(to: pair.key), pair.value)) }
        }
        try self.init(
            parts: Parts(
                type: LetterCase.lower.apply(to: type), namespace: namespace.map(Path.normalized), name: name, version: version, qualifiers: pairs,
                subpath: subpath.map(Path.withoutDots)),
            strictness: strictness)
    }

    /// Components that are decoded and hold only what the core syntax permits.
    struct Parts {
        var type: String
        var namespace: String?
        var name: String
        var version: String?
        var qualifiers: [Qualifier]
        var subpath: String?
    }

    /// The one way to a value, from parser and builder alike: type rules, order of the qualifiers, absent instead of empty.
    init(parts given: Parts, strictness: Strictness) throws(PURLError) {
        var parts = given
        if parts.namespace?.isEmpty == true { parts.namespace = nil }
        if parts.version?.isEmpty == true { parts.version = nil }
        if parts.subpath?.isEmpty == true { parts.subpath = nil }
        parts.name = Path.trimmed(parts.name)
        try Self.sort(&parts.qualifiers)
        if let holder = TypeRule.named(parts.type) {
            holder.rule.normalize(&parts)
            if parts.name.isEmpty { throw .missingName }
            if strictness == .typeRules { try holder.rule.check(parts) }
        }
        if parts.name.isEmpty { throw .missingName }
        self.init(
            canonicalType: parts.type, namespace: parts.namespace, name: parts.name, version: parts.version, qualifiers: parts.qualifiers,
            subpath: parts.subpath)
    }

    private static func sort(_ pairs: inout [Qualifier]) throws(PURLError) {
        guard pairs.count > 1 else { return }
        var sorted = true
        for index in 1..<pairs.count where !(pairs[index - 1].key < pairs[index].key) { sorted = false }
        if sorted { return }
        pairs.sort { $0.key < $1.key }
        for index in 1..<pairs.count where pairs[index - 1].key == pairs[index].key { throw .duplicateQualifier(key: pairs[index].key) }
    }
}
