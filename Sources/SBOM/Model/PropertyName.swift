/// Names of properties that carry facts of our model which no format has a field for.
public enum PropertyName {
    /// Where a part comes from: `in-house`, `open-source` or `commercial` (guidance 6.6.1, R-133).
    public static let origin = "mimamori:origin"

    /// Who made the SBOM entry, one property for each (guidance Annex A Table 4 作成者名, R-143).
    public static let entryAuthor = "mimamori:entry-author"

    /// That the product is said to contain every part in the list of components (`components`): CycloneDX has no other place for it where they are to stay there.
    public static let contains = "mimamori:contains"

    /// The SBOM that an entry was taken in from, one property for each.
    public static let source = "mimamori:source"

    /// The entry's id in that SBOM.
    public static let sourceID = "mimamori:source-id"

    /// Where a tool found the part, one property for each place.
    public static let foundIn = "mimamori:found-in"

    /// How a component came by its CPE names, written where entries of several tools are merged: `guessed` if a generator made them of the package's name, `chosen`
    /// if somebody put them there.
    public static let cpeBasis = "mimamori:cpe-basis"

    /// Last day of all support, our EOS (CycloneDX property taxonomy, `cdx:lifecycle:milestone`).
    public static let endOfSupport = "cdx:lifecycle:milestone:endOfSupport"

    /// End of sale and start of limited support, our EOL (CycloneDX property taxonomy, `cdx:lifecycle:milestone`).
    public static let endOfLife = "cdx:lifecycle:milestone:endOfLife"

    /// Level of support in FDA's words (premarket cybersecurity guidance, section V.A.4(b)).
    public static let levelOfSupport = "cdx:fda:level-of-support"
}
