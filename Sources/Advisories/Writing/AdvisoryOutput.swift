public import Diagnostics

/// An advisory in one format.
public struct AdvisoryOutput: Sendable {
    /// Something of the facts for which the format has no place.
    public struct Loss: Sendable, Hashable {
        /// Place in the facts: `vulnerabilities/0/scores`.
        public let place: String
        /// What was left out or changed.
        public let wording: Wording
    }

    /// A name for the file, without a folder.
    public let fileName: String
    /// The document.
    public let bytes: [UInt8]
    /// What could not be carried.
    public let losses: [Loss]

    /// An output from its parts.
    public init(fileName: String, bytes: [UInt8], losses: [Loss] = []) {
        self.fileName = fileName
        self.bytes = bytes
        self.losses = losses
    }
}
