/// VERS `lexicographic` (ECMA-427): the UTF-8 bytes by value, nothing normalised.
enum LexicographicRules: VersionRules {
    static func accepts(_ version: Span<UInt8>) -> Bool { true }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering { ByteOrder.text(a, 0..<a.count, b, 0..<b.count) }
}
