/// Facts that SPDX 2 packages have and other formats do not (SPDX 2.3 clause 7).
public struct SPDXPackageFacts: Sendable, Hashable {
    /// Where the package was fetched; `NONE` where it cannot be, nil for `NOASSERTION`.
    public var downloadLocation: String?
    /// File name of the package.
    public var packageFileName: String?
    /// Where the package was found, in words.
    public var sourceInfo: String?
    /// One line about the package.
    public var summary: String?
    /// Words of whoever made the entry.
    public var comment: String?
    /// Words on how the concluded licence was come to.
    public var licenseComments: String?
    /// When the package was built, as given.
    public var builtDate: String?
    /// When it was released, as given.
    public var releaseDate: String?
    /// Acknowledgements that its licences ask for.
    public var attributionTexts: [String] = []
    /// Digest over the files of the package.
    public var verificationCode: String?
    /// Files that it leaves out. Of SPDX 2 they stand with the code in the unread member `packageVerificationCode`.
    public var uncodedFiles: [String] = []
    /// Ids of files in the package (deprecated `hasFiles`).
    public var files: [String] = []

    /// Nothing known yet.
    public init() {}

    /// True if none of the facts is there.
    public var isEmpty: Bool { self == SPDXPackageFacts() }
}

/// Facts that services have (CycloneDX `services`).
public struct ServiceFacts: Sendable, Hashable {
    /// Addresses of the service.
    public var endpoints: [String] = []
    /// Whether the service asks who is calling.
    public var isAuthenticated: Bool?
    /// Whether calling it crosses a trust boundary.
    public var crossesTrustBoundary: Bool?
    /// Name of the trust zone that the service is in.
    public var trustZone: String?

    /// Nothing known yet.
    public init() {}

    /// True if none of the facts is there.
    public var isEmpty: Bool { self == ServiceFacts() }
}
