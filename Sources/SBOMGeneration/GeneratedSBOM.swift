public import SBOM

/// An SBOM that was made, and how it came about.
public struct GeneratedSBOM: Sendable {
    /// The SBOM; without components if nothing was found.
    public let document: SBOMDocument
    /// What was read, left out and not understood, in the order of the folder.
    public let notes: [GenerationNote]

    /// True if something that was recognised could not be read.
    public var hasFailures: Bool { notes.contains(where: \.isFailure) }
}
