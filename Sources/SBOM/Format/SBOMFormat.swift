/// A format of SBOMs: the family, how it is written down, and the version of its specification.
public struct SBOMFormat: Sendable, Hashable {
    /// Who defines the format.
    public enum Family: String, Sendable, Hashable, CaseIterable {
        case cycloneDX = "CycloneDX"
        case spdx = "SPDX"
        /// Software identification tags (ISO/IEC 19770-2).
        case swid = "SWID"
        /// A table with a row for each component, kept by hand or laid out like Table 5 of the guidance.
        case table = "Table"
    }

    /// How a document of the family is written down.
    public enum Notation: String, Sendable, Hashable, CaseIterable {
        case json = "JSON"
        case xml = "XML"
        case yaml = "YAML"
        case tagValue = "tag-value"
        case rdfXML = "RDF/XML"
        case jsonLD = "JSON-LD"
        case csv = "CSV"
        case xlsx = "XLSX"
    }

    /// Who defines the format.
    public var family: Family
    /// How the document is written down.
    public var notation: Notation

    /// Version of the specification as `1.6` or `2.3`, without the family's prefix; empty where the document does not say.
    public var version: String

    /// A format from its parts.
    public init(_ family: Family, _ notation: Notation, version: String) {
        self.family = family
        self.notation = notation
        self.version = version
    }

    /// Family, version and notation, as people write them: `CycloneDX 1.6 JSON`.
    public var title: String {
        let shown = version.isEmpty ? "" : " \(quoted(version))"
        return "\(family.rawValue)\(shown) \(notation.rawValue)"
    }

    /// True if ``SBOMReader`` reads it.
    public var isReadable: Bool {
        switch (family, notation) {
        case (.cycloneDX, .json), (.cycloneDX, .xml): true
        case (.spdx, .json): version.isEmpty || version.utf8.starts(with: "2.".utf8)
        case (.spdx, .xml), (.spdx, .yaml), (.spdx, .tagValue), (.spdx, .rdfXML), (.spdx, .jsonLD): true
        case (.swid, .xml): true
        case (.table, .csv), (.table, .xlsx): true
        default: false
        }
    }
}
