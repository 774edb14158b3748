extension PackageURL {
    /// Reads a purl in any accepted spelling.
    ///
    /// Follows ECMA-427 clause 5 and, for the order of the steps, package-url "How to parse a PURL". Where the conformance cases decide otherwise,
    /// docs/decisions/0002-purl-contradictions.md says so. Scheme, type and qualifier keys may be in any case, slashes after `pkg:` are ignored,
    /// and characters that a canonical purl would encode are accepted raw, control characters excepted.
    ///
    /// - Parameters:
    ///   - text: the purl, at most `maximumLength` bytes.
    ///   - strictness: whether the rules of the type must hold.
    /// - Throws: `PURLError` naming what is wrong.
    public init(parsing text: String, strictness: Strictness = .typeRules) throws(PURLError) {
        try self.init(parsing: text.utf8.span, strictness: strictness)
    }

    /// Reads a purl given as bytes, which must be UTF-8.
    ///
    /// - Parameters:
    ///   - bytes: the purl, at most `maximumLength` bytes.
    ///   - strictness: whether the rules of the type must hold.
    /// - Throws: `PURLError` naming what is wrong.
    public init(parsing bytes: Span<UInt8>, strictness: Strictness = .typeRules) throws(PURLError) {
        guard bytes.count <= Self.maximumLength else { throw .tooLong(bytes: bytes.count, limit: Self.maximumLength) }
        let layout = try Layout(of: bytes)
        try Self.checkType(bytes.extracting(layout.type))
        let isASCII = layout.isASCII
        let type = LetterCase.lower.apply(to: try Encoded.text(bytes, layout.type, isASCII: isASCII))
        guard !layout.name.isEmpty else { throw .missingName }
        try self.init(
            parts: Parts(
                type: type,
                namespace: layout.namespace.isEmpty ? nil : try Encoded.path(bytes, layout.namespace, in: .namespace, isASCII: isASCII),
                name: try Encoded.decoded(bytes, layout.name, isASCII: isASCII),
                version: layout.version.isEmpty ? nil : try Encoded.decoded(bytes, layout.version, isASCII: isASCII),
                qualifiers: layout.qualifiers.isEmpty ? [] : try Self.qualifiers(bytes, layout.qualifiers, isASCII: isASCII),
                subpath: layout.subpath.isEmpty ? nil : Path.withoutDots(try Encoded.path(bytes, layout.subpath, in: .subpath, isASCII: isASCII))),
            strictness: strictness)
    }

    /// Letters, digits, `.` and `-`, beginning with a letter (ECMA-427 "Type").
    static func checkType(_ type: Span<UInt8>) throws(PURLError) {
        guard !type.isEmpty else { throw .missingType }
        guard type[0].isLetter else { throw .invalidType(Quotation.of(type)) }
        for index in 0..<type.count where !type[index].isTypeCharacter { throw .invalidType(Quotation.of(type)) }
    }

    /// Letters, digits, `.`, `-` and `_`, beginning with a letter (ECMA-427 "Qualifiers").
    static func checkKey(_ key: Span<UInt8>) throws(PURLError) {
        guard !key.isEmpty, key[0].isLetter else { throw .invalidKey(Quotation.of(key)) }
        for index in 0..<key.count where !key[index].isKeyCharacter { throw .invalidKey(Quotation.of(key)) }
    }

    private static func qualifiers(_ bytes: Span<UInt8>, _ range: Range<Int>, isASCII: Bool) throws(PURLError) -> [Qualifier] {
        var pairs: [Qualifier] = []
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start
            var equals = -1
            while end < range.upperBound, bytes[end] != UInt8(ascii: "&") {
                if equals < 0, bytes[end] == UInt8(ascii: "=") { equals = end }
                end += 1
            }
            if end > start {
                guard equals >= 0 else { throw .qualifierWithoutValue(Quotation.of(bytes.extracting(start..<end))) }
                try checkKey(bytes.extracting(start..<equals))
                let value = try Encoded.decoded(bytes, (equals + 1)..<end, isASCII: isASCII)
                if pairs.isEmpty { pairs.reserveCapacity(4) }
                if !value.isEmpty {
                    pairs.append(Qualifier(LetterCase.lower.apply(to: try Encoded.text(bytes, start..<equals, isASCII: isASCII)), value))
                }
            }
            start = end + 1
        }
        return pairs
    }
}
