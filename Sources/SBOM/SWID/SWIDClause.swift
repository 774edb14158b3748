/// Where the standard asks for something: the element of ISO's schema, and the section of the public RFC with the same data model.
///
/// ISO sells the text of the standard; it was not at hand, so its clauses are not numbered here.
enum SWIDClause {
    static let identity = "ISO/IEC 19770-2:2015 SoftwareIdentity; RFC 9393 2.3"
    static let together = "ISO/IEC 19770-2:2015 SoftwareIdentity; RFC 9393 2.4"
    static let scheme = "ISO/IEC 19770-2:2015 SoftwareIdentity/@versionScheme; RFC 9393 4.1"
    static let entity = "ISO/IEC 19770-2:2015 Entity; RFC 9393 2.6"
    static let role = "ISO/IEC 19770-2:2015 Entity/@role; RFC 9393 4.2"
    static let link = "ISO/IEC 19770-2:2015 Link; RFC 9393 2.7"
    static let relation = "ISO/IEC 19770-2:2015 Link/@rel; RFC 9393 4.4"
    static let ownership = "ISO/IEC 19770-2:2015 Link/@ownership; RFC 9393 4.3"
    static let use = "ISO/IEC 19770-2:2015 Link/@use; RFC 9393 4.5"
    static let meta = "ISO/IEC 19770-2:2015 SoftwareMeta; RFC 9393 2.8"
    static let resources = "ISO/IEC 19770-2:2015 ResourceCollection; RFC 9393 2.9"

    /// An element that the form of 2009 requires.
    static func old(_ element: String) -> String { "ISO/IEC 19770-2:2009 software_identification_tag/\(element)" }
}
