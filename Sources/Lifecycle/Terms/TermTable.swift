/// What sources' words mean. A word that is not in the table means nothing: it is shown and asked about, never guessed.
public struct TermTable: Sendable {
    private struct Key: Hashable {
        let origin: EndOrigin
        let product: String?
        let field: String
    }

    private var mappings: [Key: TermMapping] = [:]

    /// The words of endoflife.date and OpenEoX by their own documentation, and what persons confirmed for single products. Of two for one product the later counts.
    public init(confirmed: [TermMapping] = []) {
        for mapping in Self.documented + confirmed {
            mappings[Key(origin: mapping.origin, product: mapping.product, field: mapping.field)] = mapping
        }
    }

    /// What is known of a word of a product: the product's own mapping, else that of the source.
    public func mapping(_ field: String, of product: String, in origin: EndOrigin) -> TermMapping? {
        mappings[Key(origin: origin, product: product, field: field)] ?? mappings[Key(origin: origin, product: nil, field: field)]
    }

    /// What the sources' own documentation says, for every product to be confirmed. The words that some sources put the other way round (their "EOL" is often
    /// our EOS) are why nothing here maps to the device's own milestones.
    public static let documented: [TermMapping] = endOfLifeDate + openEoX

    private static let endOfLifeDate: [TermMapping] = {
        let basis = "https://endoflife.date/docs/api/v1/, https://endoflife.date/recommendations"
        func map(_ fields: [String], _ meaning: EndMeaning?) -> [TermMapping] {
            fields.map { TermMapping(.endOfLifeDate, $0, meaning, basis: basis) }
        }
        return map(["eol", "eolFrom", "isEol"], .securitySupport)
            + map(["eoas", "eoasFrom", "isEoas", "support"], .activeSupport)
            + map(["eoes", "eoesFrom", "isEoes", "extendedSupport"], .extendedSupport)
            + map(["discontinued", "discontinuedFrom", "isDiscontinued"], .sale)
            + map(["releaseDate", "lts", "ltsFrom", "isLts", "isMaintained", "latestReleaseDate"], nil)
    }()

    private static let openEoX: [TermMapping] = {
        let basis = "OpenEoX Core 1.0, 4.2"
        return [
            TermMapping(.openEoX, "end_of_life", .allSupport, basis: basis),
            TermMapping(.openEoX, "end_of_security_support", .securitySupport, basis: basis),
            TermMapping(.openEoX, "end_of_sales", .sale, basis: basis),
            TermMapping(.openEoX, "general_availability", nil, basis: basis),
            TermMapping(.openEoX, "last_updated", nil, basis: basis),
        ]
    }()
}
