extension VERS {
    /// Reads a specifier such as `vers:npm/>=1.0.0|<2.0.0`.
    ///
    /// Follows vers-spec "How to parse and validate VERS" as far as it needs no version order: lower-case scheme, no white space, no empty constraint,
    /// `*` alone, percent-encoding decoded once and refused where it is not canonical. One spelling more is accepted: `=` before a version,
    /// which the specification lists as a comparator.
    ///
    /// - Parameter text: the specifier, at most `maximumLength` bytes.
    /// - Throws: `VERSError` naming what is wrong.
    public init(parsing text: String) throws(VERSError) {
        try self.init(parsing: text.utf8.span)
    }

    /// Reads a specifier given as bytes.
    ///
    /// - Parameter bytes: the specifier, at most `maximumLength` bytes.
    /// - Throws: `VERSError` naming what is wrong.
    public init(parsing bytes: Span<UInt8>) throws(VERSError) {
        guard bytes.count <= Self.maximumLength else { throw .tooLong(bytes: bytes.count, limit: Self.maximumLength) }
        for index in 0..<bytes.count where bytes[index] <= 0x20 || bytes[index] >= 0x7f { throw .notPrintable(Quotation.of(bytes)) }
        let prefix: StaticString = "vers:"
        let start = prefix.utf8CodeUnitCount
        guard bytes.count >= start, prefix.withUTF8Buffer({ buffer in buffer.indices.allSatisfy { buffer[$0] == bytes[$0] } }) else {
            throw .missingPrefix(Quotation.of(bytes))
        }
        var slash = start
        while slash < bytes.count, bytes[slash] != UInt8(ascii: "/") { slash += 1 }
        let schemeBytes = bytes.extracting(start..<slash)
        try Self.checkScheme(schemeBytes)
        let scheme = Encoded.ascii(schemeBytes)
        guard slash + 1 < bytes.count else { throw .noConstraints(scheme) }
        let constraints = try Self.constraints(bytes.extracting((slash + 1)..<bytes.count), scheme: scheme)
        try Self.checkGenericForm(scheme: scheme, constraints: constraints)
        self.init(checkedScheme: scheme, constraints: constraints)
    }

    /// Lower-case letters, digits, `.` and `-`, beginning with a letter (vers-spec "Type").
    static func checkScheme(_ scheme: Span<UInt8>) throws(VERSError) {
        guard !scheme.isEmpty, scheme[0].isLetter else { throw .invalidScheme(Quotation.of(scheme)) }
        for index in 0..<scheme.count where !scheme[index].isTypeCharacter || scheme[index].isCapital {
            throw .invalidScheme(Quotation.of(scheme))
        }
    }

    /// `vers:all/*` and `vers:none/*` are the only forms of these two schemes (vers-spec "Special VERS types").
    static func checkGenericForm(scheme: String, constraints: [Constraint]) throws(VERSError) {
        if scheme == "all" || scheme == "none", constraints.first?.comparator != .any { throw .onlyAny(scheme) }
    }

    private static func constraints(_ bytes: Span<UInt8>, scheme: String) throws(VERSError) -> [Constraint] {
        if bytes.count == 1, bytes[0] == UInt8(ascii: "*") { return [Constraint(.any, "")] }
        var constraints: [Constraint] = []
        var start = 0
        while start <= bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "|") { end += 1 }
            guard end > start else { throw .emptyConstraint(Quotation.of(bytes)) }
            constraints.append(try constraint(bytes.extracting(start..<end), scheme: scheme))
            start = end + 1
        }
        return constraints
    }

    private static func constraint(_ bytes: Span<UInt8>, scheme: String) throws(VERSError) -> Constraint {
        let equals = UInt8(ascii: "=")
        let followedByEquals = bytes.count > 1 && bytes[1] == equals
        var comparator = Comparator.equal
        var start = 0
        switch bytes[0] {
        case UInt8(ascii: ">"): comparator = followedByEquals ? .greaterOrEqual : .greater
        case UInt8(ascii: "<"): comparator = followedByEquals ? .lessOrEqual : .less
        case UInt8(ascii: "!") where followedByEquals: comparator = .notEqual
        case UInt8(ascii: "*") where bytes.count == 1: throw .anyNotAlone(scheme)
        case equals: start = 1
        default: break
        }
        if comparator != .equal { start = followedByEquals ? 2 : 1 }
        let version = bytes.extracting(start..<bytes.count)
        guard !version.isEmpty else { throw .missingVersion(comparator.rawValue) }
        return Constraint(comparator, try decode(version, scheme: scheme))
    }
}
