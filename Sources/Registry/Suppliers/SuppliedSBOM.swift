/// An SBOM that a supplier gave.
public struct SuppliedSBOM: Sendable, Hashable {
    /// Its number.
    public let id: Int
    /// The file as it was named.
    public let file: String
    /// What it describes.
    public let name: String?
    /// Version of what it describes.
    public let version: String?
    /// When it came, RFC 3339 UTC.
    public let receivedAt: String
    /// `accepted` or `refused`.
    public let state: String
    /// For which release; nil where for none.
    public let release: ReleaseReference?
}
