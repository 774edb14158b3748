/// A document in one of its forms.
public struct RenderedDocument: Sendable, Hashable {
    /// The file.
    public let bytes: [UInt8]
    /// Its kind, for `Content-Type`.
    public let mediaType: String
    /// The ending of its name, without a dot.
    public let fileExtension: String
    /// What the reader should know: what the form could not show as it was meant. Empty in the usual case.
    public let remarks: [DocumentRemark]
}
