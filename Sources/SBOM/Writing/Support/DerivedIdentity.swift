import JSONStream

/// An identity for a document that has none: made from what is written, so that the same document has the same identity everywhere.
enum DerivedIdentity {
    /// What stands in the bytes until their digest is known.
    static let placeholder = "urn:uuid:00000000-0000-0000-0000-000000000000"

    /// Puts the identity in the place of the first ``placeholder``. Writers put it before any text of the document.
    static func settle(_ bytes: inout [UInt8]) {
        let wanted = Array(placeholder.utf8)
        guard let start = ByteSearch.first(placeholder, in: bytes.prefix(1024)) else { return }
        let identity = Array("urn:uuid:\(ContentDigest(bytes).uuid)".utf8)
        bytes.replaceSubrange(start..<(start + wanted.count), with: identity)
    }
}
