public import Diagnostics
public import JSONStream

/// A CSAF 2.1 document made from one of 2.0, with everything that had to be decided on the way.
public struct CSAFConversion: Sendable {
    /// Something that does not follow from the document alone, that was left out, or that a person should look at.
    public struct Decision: Sendable, Hashable {
        /// Place in the document of 2.0.
        public let pointer: String
        /// What was decided.
        public let wording: Wording
    }

    /// The document of 2.1, for ``CSAFWriter``.
    public let document: JSONValue
    /// What had to be decided, in the order of the document.
    public let decisions: [Decision]

    /// Converts a document of 2.0 (2.1 conformance clause 18, "CSAF 2.0 to CSAF 2.1 Converter").
    ///
    /// - Parameter takesTLPFromText: takes the label of TLP 2.0 from `distribution.text` where it says `TLP v2.0: TLP:…`; otherwise that is only named.
    /// - Throws: ``CSAFConversionError`` if the document is not of 2.0.
    public init(_ document: CSAFDocument, takesTLPFromText: Bool = false) throws(CSAFConversionError) {
        guard document.version == .v20 else { throw .notVersion20(document.root[path: "document", "csaf_version"]?.string) }
        var converter = CSAFConverter(document, takesTLPFromText: takesTLPFromText)
        self.document = converter.convert(document)
        decisions = converter.decisions
    }
}
