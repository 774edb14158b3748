/// Haskell packages, Package Versioning Policy and `Distribution.Types.Version`: numbers between dots; 1.0.0 comes after 1.0.
enum HackageRules: VersionRules {
    private static let separators = ByteSet(alphanumeric: false, ".")

    static func accepts(_ version: Span<UInt8>) -> Bool { DottedNumbers.accepts(version, separators: separators) }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering { DottedNumbers.order(a, b) }
}
