/// Words of SWID tags: names of elements and attributes in the schema of ISO/IEC 19770-2:2015, and values that the standard lists.
///
/// RFC 9393 (CoSWID) is public and has the same data model; its sections are named beside those of the standard.
enum SWIDWords {
    /// Name space of the form of 2015.
    static let space = "http://standards.iso.org/iso/19770/-2/2015/schema.xsd"
    /// Name space of the form of 2009.
    static let oldSpace = "http://standards.iso.org/iso/19770/-2/2009/schema.xsd"
    /// Name space of `xml:lang`.
    static let xmlSpace = "http://www.w3.org/XML/1998/namespace"
    /// Name space of attributes of `Meta` that carry facts of our model which SWID has no field for; `Meta` takes any attribute.
    static let ownSpace = "https://mimamori.invalid/ns/swid"
    /// Before the names of properties that stand for attributes of `SoftwareIdentity`.
    static let property = "swid:"
    /// Before the names of properties that stand for attributes of `Meta`.
    static let metaProperty = "swid:meta:"

    /// Values of `role` (2015 Entity/@role; RFC 9393 section 4.2).
    static let roles: Set<String> = ["tagCreator", "softwareCreator", "aggregator", "distributor", "licensor", "maintainer"]
    /// Values of `versionScheme` (RFC 9393 section 4.1).
    static let schemes: Set<String> = ["multipartnumeric", "multipartnumeric+suffix", "alphanumeric", "decimal", "semver", "unknown"]
    /// Values of `ownership` (RFC 9393 section 4.3).
    static let ownerships: Set<String> = ["abandon", "private", "shared"]
    /// Values of `use` (RFC 9393 section 4.5).
    static let uses: Set<String> = ["required", "recommended", "optional"]
    /// Values of `rel` that the standard defines, with spellings in use (RFC 9393 section 4.4), and the registered ones that tags have (RFC 8288).
    static let relations: Set<String> = [
        "ancestor", "component", "feature", "installationmedia", "packageinstaller", "parent", "patches", "requires", "see-also", "seealso",
        "supersedes", "supplemental", "license", "about", "alternate", "copyright", "describedby", "help", "related", "terms-of-service",
    ]
    /// Attributes of `SoftwareIdentity` that become properties.
    static let identityProperties: Set<String> = ["corpus", "supplemental", "media", "versionScheme"]
    /// Attributes that are true or false.
    static let flags: Set<String> = ["corpus", "patch", "supplemental", "entitlementDataRequired", "key"]
    /// Attributes of `Link` beside `href` and `rel`.
    static let linkAttributes: Set<String> = ["artifact", "media", "ownership", "type", "use"]
    /// Attributes of `File` beside its name and digests.
    static let fileAttributes: Set<String> = ["size", "version", "key", "location", "root"]

    /// True for the name space of any edition, in the spellings that are in use.
    static func isSWID(_ space: String) -> Bool {
        space.utf8.count < 200 && (space.hasPrefix("http://") || space.hasPrefix("https://")) && space.contains("standards.iso.org/iso/19770/-2/")
    }

    /// True for a value of XML Schema's `boolean`.
    static func isBoolean(_ text: String) -> Bool { ["true", "false", "1", "0"].contains(text) }
}
