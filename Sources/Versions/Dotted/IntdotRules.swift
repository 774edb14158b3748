/// VERS `intdot` (ECMA-427): integers between dots; reading stops at the first byte that is neither. Absent integers are zero.
enum IntdotRules: VersionRules {
    static func accepts(_ version: Span<UInt8>) -> Bool { version[0].isDigit }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering {
        SemVerOrder.numbers(a, 0..<end(a), b, 0..<end(b))
    }

    /// End of the last integer that one dot alone joins to those before.
    private static func end(_ version: Span<UInt8>) -> Int {
        var end = version.endOfDigits(from: 0)
        while version.byte(at: end) == .dot, version.byte(at: end &+ 1).isDigit { end = version.endOfDigits(from: end &+ 1) }
        return end
    }
}
