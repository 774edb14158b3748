/// An SBOM in somebody's hands.
public struct HeldSBOM: Sendable, Hashable {
    /// Why one is out of date.
    public enum Age: String, Sendable, CaseIterable {
        /// The release has a newer baseline.
        case olderBaseline = "older-baseline"
        /// The same format of the same baseline was issued with other content since.
        case reissued
    }

    /// What was given.
    public let issued: IssuedSBOM
    /// The release, as people name it.
    public let release: ReleaseReference
    /// Number of the baseline that it describes.
    public let baseline: Int?
    /// Number of the release's newest baseline.
    public let newestBaseline: Int?
    /// Name of who gave it.
    public let person: String
    /// Why it is out of date; nil if it is not.
    public let age: Age?
}
