/// Linux kernel releases, https://www.kernel.org/category/releases.html: `6.1.0-rc3`, `5.10.123-rt67`, and what distributions put after them.
///
/// Two to four numbers, absent ones zero. `-rcN`, and the old `-preN` and `-testN`, come before the release; every other suffix (`-rt67`,
/// `-91-generic`, `+deb12`) after it, in the generic order.
enum LinuxKernelRules: VersionRules {
    private static let allowed = ByteSet("._+~-:")

    static func accepts(_ version: Span<UInt8>) -> Bool {
        let end = endOfNumbers(version)
        guard end > version.endOfDigits(from: 0), version.all(end..<version.count, in: allowed) else { return false }
        var dots = 0
        for index in 0..<end where version[index] == .dot { dots += 1 }
        return dots <= 3 && version.byte(at: end) != .dot
    }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering {
        let left = endOfNumbers(a)
        let right = endOfNumbers(b)
        let order = SemVerOrder.numbers(a, 0..<left, b, 0..<right)
        return order != .same ? order : GenericOrder.suffixes(a, left..<a.count, b, right..<b.count)
    }

    @inline(__always)
    private static func endOfNumbers(_ version: Span<UInt8>) -> Int {
        var end = version.endOfDigits(from: 0)
        if end == 0 { return 0 }
        while version.byte(at: end) == .dot, version.byte(at: end &+ 1).isDigit { end = version.endOfDigits(from: end &+ 1) }
        return end
    }
}
