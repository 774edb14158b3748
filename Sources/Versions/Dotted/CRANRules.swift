/// R packages, `package_version` (R: "Numeric Versions"; Writing R Extensions, 1.1.1): numbers between dots or hyphens, which weigh the same.
///
/// A single number is accepted too (`numeric_version`): advisories write `0` for "from the beginning".
enum CRANRules: VersionRules {
    private static let separators = ByteSet(alphanumeric: false, ".-")

    static func accepts(_ version: Span<UInt8>) -> Bool { DottedNumbers.accepts(version, separators: separators) }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering { DottedNumbers.order(a, b) }
}
