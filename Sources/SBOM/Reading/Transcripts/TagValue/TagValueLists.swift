/// The closed lists of SPDX 2.3, which nothing else holds a tag-value document to: it has no official schema.
struct TagValueLists: Sendable {
    private let words: [[UInt8]]
    /// Standard and clause.
    let clause: String

    private init(_ clause: String, _ words: String) {
        self.clause = "SPDX 2.3, \(clause)"
        self.words = words.split(separator: " ").map { Array($0.utf8) }
    }

    /// True if `text` is a word of the list.
    func holds(_ text: UnsafeBufferPointer<UInt8>) -> Bool { words.contains { $0.count == text.count && $0.elementsEqual(text) } }

    /// With the underscore that the schema of SPDX 2.2 has.
    static let categories = TagValueLists("7.21", "SECURITY PACKAGE-MANAGER PACKAGE_MANAGER PERSISTENT-ID PERSISTENT_ID OTHER")
    static let fileTypes = TagValueLists("8.3", "SOURCE BINARY ARCHIVE APPLICATION AUDIO IMAGE TEXT VIDEO DOCUMENTATION SPDX OTHER")
    static let algorithms = TagValueLists(
        "8.4",
        "SHA1 SHA224 SHA256 SHA384 SHA512 SHA3-256 SHA3-384 SHA3-512 BLAKE2b-256 BLAKE2b-384 BLAKE2b-512 BLAKE3 MD2 MD4 MD5 MD6 ADLER32")
    /// With the underscore that the schema has.
    private static let purposes = TagValueLists(
        "7.24",
        "APPLICATION FRAMEWORK LIBRARY CONTAINER OPERATING-SYSTEM OPERATING_SYSTEM DEVICE FIRMWARE SOURCE ARCHIVE FILE INSTALL OTHER")

    /// The list that the value of a tag must be of, for a tag whose value is one word; nil for others.
    static func words(of tag: TagValueTags.Tag) -> TagValueLists? { tag.member == "primaryPackagePurpose" ? purposes : nil }
}
