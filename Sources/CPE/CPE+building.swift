extension CPE {
    /// A name from its attributes.
    ///
    /// - Throws: `CPEError.tooLong` if the name would be longer than `maximumLength`.
    public init(
        part: Part, vendor: CPEAttribute = .any, product: CPEAttribute = .any, version: CPEAttribute = .any, update: CPEAttribute = .any,
        edition: CPEAttribute = .any, language: CPEAttribute = .any, swEdition: CPEAttribute = .any, targetSw: CPEAttribute = .any,
        targetHw: CPEAttribute = .any, other: CPEAttribute = .any
    ) throws(CPEError) {
        let rest = [vendor, product, version, update, edition, language, swEdition, targetSw, targetHw, other]
        self = try Self.joining([part.rawValue] + rest.map(\.normal))
    }

    /// The same name with another value for one attribute. The part cannot be replaced.
    ///
    /// - Throws: `CPEError.tooLong` if the name would be longer than `maximumLength`.
    public func replacing(_ field: Field, with value: CPEAttribute) throws(CPEError) -> CPE {
        guard field != .part else { return self }
        return try Self.joining(Field.allCases.map { $0 == field ? value.normal : self[$0].normal })
    }

    /// A name from its eleven values in normal form.
    private static func joining(_ values: [String]) throws(CPEError) -> CPE {
        var builder = NormalForm(capacity: 64)
        for value in values {
            builder.append(value.utf8.span)
            builder.endField()
        }
        return try builder.name(from: values.joined(separator: ":"))
    }
}
