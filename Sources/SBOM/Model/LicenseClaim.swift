/// A licence that somebody says applies, as given; parsing of expressions is a step of its own.
public struct LicenseClaim: Sendable, Hashable {
    /// How the licence is written.
    public enum Form: UInt8, Sendable, Hashable {
        /// An id of the SPDX licence list.
        case id
        /// A free name.
        case name
        /// An SPDX licence expression (SPDX 2.3 Annex D).
        case expression
        /// SPDX `NONE`: whoever made the entry looked and found no licence.
        case noLicense
    }

    /// Who came to the licence, and how.
    public enum Basis: UInt8, Sendable, Hashable {
        case unspecified
        /// Declared by the authors of the part.
        case declared
        /// Concluded by whoever made the entry.
        case concluded
        /// Found in files of the part (SPDX `licenseInfoFromFiles`).
        case foundInFiles
    }

    /// The id, name or expression; empty for ``Form/noLicense``.
    public var text: String
    /// How ``text`` is to be read.
    public var form: Form
    /// Who came to the licence.
    public var basis: Basis

    /// Address, full text and the rest, where given.
    @Boxed public var details: LicenseDetails?

    /// A value from its parts.
    public init(_ text: String, form: Form, basis: Basis = .unspecified, details: LicenseDetails? = nil) {
        self.text = text
        self.form = form
        self.basis = basis
        self.details = details
    }
}

/// What may come with a licence besides its name.
public struct LicenseDetails: Sendable, Hashable {
    /// Id inside the document (CycloneDX `bom-ref`).
    public var id: String?
    /// Address of the licence.
    public var url: String?
    /// Members the model has no place for: the full text as an attachment, commercial licensing data, properties.
    public var unknown: [UnknownField] = []
    /// Members beside `license` in the same entry (CycloneDX).
    public var unknownBeside: [UnknownField] = []

    /// Nothing known yet.
    public init() {}

    /// True if nothing is known.
    public var isEmpty: Bool { self == LicenseDetails() }
}
