/// What one scheme says a version is, and in which order versions come.
///
/// Both functions are asked only for text that passed `VersionScreen`: UTF-8, not empty, not too long, no control characters.
protocol VersionRules {
    /// Whether `version` is written as the scheme asks.
    static func accepts(_ version: Span<UInt8>) -> Bool

    /// The order of two accepted versions.
    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering
}
