/// Where a part comes from; the guidance asks for all three in one register (6.6.1, R-133).
public enum ComponentOrigin: String, Sendable, Hashable, CaseIterable {
    /// 自製: made by the maker.
    case inHouse = "in-house"
    /// オープンソース.
    case openSource = "open-source"
    /// 市販: bought, closed source or not.
    case commercial
}

/// Whether a part is needed (CycloneDX `scope`).
public enum ComponentScope: String, Sendable, Hashable, CaseIterable {
    case required
    case optional
    /// Not reachable in the product: test code, build tools.
    case excluded
}

/// Small yes-or-no facts of a component.
public struct ComponentFlags: OptionSet, Sendable, Hashable {
    /// The flags as bits.
    public let rawValue: UInt8

    /// Flags from bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The document gave no id; ``Component/id`` was made up by the reader and is not written back.
    public static let idIsMadeUp = ComponentFlags(rawValue: 1)
    /// CycloneDX 1.7 `isExternal`: expected in the environment and not shipped with the product.
    public static let isExternal = ComponentFlags(rawValue: 2)
    /// CycloneDX `modified`: changed from the original.
    public static let isModified = ComponentFlags(rawValue: 4)
    /// SPDX `filesAnalyzed` is false: the files of the package were not looked at.
    public static let filesNotAnalyzed = ComponentFlags(rawValue: 8)
    /// Its CPE names were made of the package's name by the tool that wrote the SBOM; nobody chose them. Only told of components that have a purl beside them.
    public static let cpesAreGuessed = ComponentFlags(rawValue: 16)
    /// SPDX `supplier` is `NOASSERTION` (2.3 clause 7.5): somebody was asked, or did not want to say. Nobody is known, as where nothing is stated.
    public static let supplierIsNotAsserted = ComponentFlags(rawValue: 32)
    /// The same for SPDX `originator` (2.3 clause 7.6).
    public static let originatorIsNotAsserted = ComponentFlags(rawValue: 64)
}
