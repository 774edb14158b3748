public import Diagnostics

/// A product of an advisory: one release of it, or a range of releases.
public struct AdvisoryProduct: Sendable, Hashable {
    /// Which releases are meant.
    public enum Releases: Sendable, Hashable {
        /// One version, as the maker writes it.
        case version(String)
        /// A range in the VERS notation: `vers:intdot/>=2.0|<2.4.1`.
        case range(String)
    }

    /// What a file must hash to.
    public struct FileHash: Sendable, Hashable {
        /// Name of the file.
        public let fileName: String
        /// Algorithm as CSAF spells it: `sha256`, `sha512`.
        public let algorithm: String
        /// The digest in hexadecimal digits.
        public let value: String

        /// A hash from its parts.
        public init(fileName: String, algorithm: String, value: String) {
            self.fileName = fileName
            self.algorithm = algorithm
            self.value = value
        }
    }

    /// Id in this advisory, the same in every format: `IP-100-2.4.0`.
    public var id: String
    /// The maker of the product.
    public var vendor: String
    /// The name under which it is sold, without a version.
    public var name: String
    /// The maker's name in documents of a language, where it is another.
    public var vendors: AdvisoryText
    /// The product's name in documents of a language, where it is another: what the device is called in its approval and abroad.
    public var names: AdvisoryText
    /// Which releases are meant.
    public var releases: Releases
    /// Its purls; several differ in qualifiers only.
    public var purls: [String]
    /// CPE 2.3 name.
    public var cpe: String?
    /// Hashes of its files.
    public var hashes: [FileHash]
    /// Model numbers, `*` and `?` as wildcards (CSAF section "model numbers").
    public var modelNumbers: [String]
    /// Serial numbers, with the same wildcards.
    public var serialNumbers: [String]
    /// Stock keeping units.
    public var skus: [String]
    /// Where its SBOMs are.
    public var sbomURLs: [String]
    /// Place of the product in an SBOM: a BOM-Link `urn:cdx:…/1#ref`.
    public var bomLink: String?

    /// A product with what is always known of it.
    public init(id: String, vendor: String, name: String, releases: Releases) {
        (self.id, self.vendor, self.name, self.releases) = (id, vendor, name, releases)
        (purls, hashes, modelNumbers, serialNumbers, skus, sbomURLs) = ([], [], [], [], [], [])
        (vendors, names) = (AdvisoryText(), AdvisoryText())
    }

    /// As documents of a language name it.
    func named(in language: Language) -> AdvisoryProduct {
        var product = self
        product.vendor = vendors[language] ?? vendor
        product.name = names[language] ?? name
        return product
    }

    /// Version or range as text.
    public var versionText: String {
        switch releases {
        case .version(let text), .range(let text): text
        }
    }

    /// True for a range of versions.
    public var isRange: Bool { if case .range = releases { true } else { false } }

    /// Vendor, name and version in one line, as readers see it.
    public var fullName: String { "\(vendor) \(name) \(versionText)" }
}
