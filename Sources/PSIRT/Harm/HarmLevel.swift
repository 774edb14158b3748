public import Diagnostics

/// A level of the severity of patient harm.
public struct HarmLevel: Sendable, Hashable {
    /// Unique in its scale.
    public let id: String
    /// The words for a reader.
    public let wording: Wording

    /// A level from its parts.
    public init(_ id: String, _ wording: Wording) {
        self.id = id
        self.wording = wording
    }
}
