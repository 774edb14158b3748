extension CPE {
    /// The value of one attribute.
    public subscript(field: Field) -> CPEAttribute {
        let range = ends[field]
        let utf8 = formattedString.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        if range.count == 1 {
            if utf8[start] == .star { return .any }
            if utf8[start] == .hyphen { return .notApplicable }
        }
        return .value(CPEValue(normal: String(formattedString[start..<utf8.index(start, offsetBy: range.count)])))
    }

    /// What kind of value an attribute has, told without making the value.
    package enum Kind {
        case any, notApplicable, literal, pattern
    }

    /// The kind of an attribute's value.
    package func kind(of field: Field) -> Kind {
        let value = formattedString.utf8.span.extracting(ends[field])
        if value.count == 1 {
            if value[0] == .star { return .any }
            if value[0] == .hyphen { return .notApplicable }
        }
        return Pattern.hasWildcards(value) ? .pattern : .literal
    }

    /// Whether nothing is said about any attribute behind the version: all of them are ANY.
    public var isAnyBehindVersion: Bool {
        let bytes = formattedString.utf8.span
        let start = ends[.version].upperBound
        // Eleven values: each of the seven last is one star, so the name is just that much longer than its version's end.
        guard bytes.count == start + 14 else { return false }
        for offset in 0..<14 where bytes[start + offset] != (offset % 2 == 0 ? .colon : .star) { return false }
        return true
    }

    /// Application, operating system or hardware; nil if the name leaves it open (ANY) or says that it does not apply (NA).
    public var part: Part? {
        switch formattedString.utf8.span[FieldEnds.prefixLength] {
        case UInt8(ascii: "a"): .application
        case UInt8(ascii: "o"): .operatingSystem
        case UInt8(ascii: "h"): .hardware
        default: nil
        }
    }

    /// Who made the product.
    public var vendor: CPEAttribute { self[.vendor] }

    /// The product's usual name.
    public var product: CPEAttribute { self[.product] }

    /// The release, in the vendor's own spelling.
    public var version: CPEAttribute { self[.version] }

    /// Service pack, patch or point release of the version.
    public var update: CPEAttribute { self[.update] }

    /// The legacy edition of CPE 2.2; deprecated in 2.3.
    public var edition: CPEAttribute { self[.edition] }

    /// Language of the user interface, an RFC 5646 tag. It is not checked against the tag's grammar: names in use carry other values.
    public var language: CPEAttribute { self[.language] }

    /// Variant for a market or class of users.
    public var swEdition: CPEAttribute { self[.swEdition] }

    /// The software environment that the product runs in: `node.js`, `wordpress`, `windows`.
    public var targetSw: CPEAttribute { self[.targetSw] }

    /// The instruction set architecture that the product runs on: `x64`, `arm`.
    public var targetHw: CPEAttribute { self[.targetHw] }

    /// Anything else that tells the product apart.
    public var other: CPEAttribute { self[.other] }
}
