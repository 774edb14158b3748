/// That an advisory was taken back or that another has come in its place (CSAF 2.1, profiles 7 and 8).
///
/// Its last document says this and no more of products and vulnerabilities; what it said before is for its history.
public struct AdvisoryEnding: Sendable, Hashable {
    /// How it ended.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// It should not have come out, or no longer holds.
        case withdrawn
        /// Another advisory has taken its place.
        case superseded
    }

    /// How it ended.
    public var kind: Kind
    /// Why.
    public var reason: AdvisoryText
    /// The advisory that took its place.
    public var successor: AdvisoryReference?

    /// An ending from its parts.
    public init(_ kind: Kind, _ reason: AdvisoryText, successor: AdvisoryReference? = nil) {
        self.kind = kind
        self.reason = reason
        self.successor = successor
    }
}
