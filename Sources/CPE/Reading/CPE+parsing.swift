extension CPE {
    /// Reads a name in either of its written forms: a CPE 2.3 formatted string (NISTIR 7695, section 6.2.3) or a CPE 2.2 URI (section 6.1.3).
    ///
    /// Strict: what the specification's grammars do not allow is an error. For names as they stand in the wild, see `init(lenient:)`.
    ///
    /// - Throws: what is wrong with the text.
    public init(parsing text: String) throws(CPEError) {
        let bytes = text.utf8.span
        guard bytes.count <= Self.maximumLength else { throw .tooLong(Excerpt.of(text)) }
        switch WrittenForm(of: bytes) {
        case .formattedString:
            if let ends = FormattedString.endsOfPlain(bytes) {
                self = CPE(normal: text, ends: ends)
                return
            }
            let found: (ends: FieldEnds, isNormal: Bool) = try FormattedString.check(bytes, of: text)
            self = found.isNormal ? CPE(normal: text, ends: found.ends) : try FormattedString.normalised(bytes, of: text)
        case .uri:
            self = try URIReader.read(bytes, of: text)
        case nil:
            throw .notAName(Excerpt.of(text))
        }
    }
}

/// The two written forms of a name.
enum WrittenForm {
    /// `cpe:2.3:…`
    case formattedString
    /// `cpe:/…`
    case uri

    /// Tells the form by how the text begins; the prefixes are read without regard to case, as the grammars' quoted strings are.
    init?(of bytes: Span<UInt8>) {
        guard bytes.count >= 5, bytes[0] | 0x20 == UInt8(ascii: "c"), bytes[1] | 0x20 == UInt8(ascii: "p"), bytes[2] | 0x20 == UInt8(ascii: "e"),
            bytes[3] == .colon
        else { return nil }
        if bytes[4] == .slash {
            self = .uri
        } else if bytes.count >= FieldEnds.prefixLength, bytes[4] == UInt8(ascii: "2"), bytes[5] == .dot, bytes[6] == UInt8(ascii: "3"),
            bytes[7] == .colon
        {
            self = .formattedString
        } else {
            return nil
        }
    }
}
