/// An identifier of a part other than purl and CPE.
public struct Identifier: Sendable, Hashable {
    /// The scheme of the identifier.
    public enum Scheme: UInt8, Sendable, Hashable {
        /// Software heritage id (ISO/IEC 18670).
        case swhid
        /// OmniBOR artefact id, also called gitoid.
        case omnibor
        /// Tag id of a SWID tag (ISO/IEC 19770-2), without the tag.
        case swidTag
    }

    /// Scheme of the identifier.
    public var scheme: Scheme
    /// The identifier as given.
    public var value: String

    /// A value from its parts.
    public init(scheme: Scheme, value: String) {
        self.scheme = scheme
        self.value = value
    }
}

/// A SWID tag that stands for a part (CycloneDX `swid`; ISO/IEC 19770-2).
public struct SWIDReference: Sendable, Hashable {
    /// Unique id of the tag.
    public var tagID: String
    /// Name of the software in the tag.
    public var name: String?
    /// Version of the software in the tag.
    public var version: String?
    /// Version of the tag itself.
    public var tagVersion: Int?
    /// True if the tag is of a patch.
    public var isPatch: Bool?
    /// Where the tag is found.
    public var url: String?
    /// Members the model has no place for, such as the tag itself.
    public var unknown: [UnknownField] = []

    /// A value from its parts.
    public init(tagID: String) { self.tagID = tagID }
}
