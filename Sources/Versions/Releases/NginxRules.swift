/// nginx releases, https://nginx.org/en/download.html: two to four numbers between dots; absent ones are zero.
///
/// That an even second number means the stable branch concerns ranges, not the order.
enum NginxRules: VersionRules {
    private static let syntax = SemVerSyntax(numbers: 2...4, shortFormHasSuffix: false, leadingV: false)

    static func accepts(_ version: Span<UInt8>) -> Bool {
        guard let layout = SemVerLayout(version, syntax) else { return false }
        return layout.numbers.upperBound == version.count
    }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering { SemVerOrder.numbers(a, 0..<a.count, b, 0..<b.count) }
}
