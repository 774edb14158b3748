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

    /// Whether nothing is said about any attribute behind the version: all of them are ANY.
    public var isAnyBehindVersion: Bool {
        // Eleven values: each of the seven last is one star, so the name is just that much longer than its version's end.
        guard formattedString.utf8.count == ends[.version].upperBound + 14 else { return false }
        return formattedString.utf8.suffix(14).enumerated().allSatisfy { $0.element == ($0.offset % 2 == 0 ? .colon : .star) }
    }

    /// Application, operating system or hardware; nil if the name leaves it open (ANY) or says that it does not apply (NA).
    public var part: Part? {
        if case .value(let value) = self[.part] { Part(rawValue: value.normal) } else { nil }
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
