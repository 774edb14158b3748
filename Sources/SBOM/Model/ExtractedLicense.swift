/// A licence that is not on the SPDX list, with its text (SPDX 2.3 clause 10).
public struct ExtractedLicense: Sendable, Hashable {
    /// `LicenseRef-…`
    public var id: String
    /// Common name of the licence.
    public var name: String?
    /// The licence text.
    public var text: String?
    /// Addresses where the text is found.
    public var seeAlso: [String] = []
    /// Members the model has no place for.
    public var unknown: [UnknownField] = []

    /// A value from its parts.
    public init(id: String) { self.id = id }
}

/// Another SPDX document that this one points into (SPDX 2.3 clause 6.6).
public struct ExternalDocument: Sendable, Hashable {
    /// `DocumentRef-…`
    public var id: String
    /// Namespace of the other document.
    public var namespace: String?
    /// Digest of the other document.
    public var hash: Hash?
    /// Members the model has no place for.
    public var unknown: [UnknownField] = []

    /// A value from its parts.
    public init(id: String) { self.id = id }
}
