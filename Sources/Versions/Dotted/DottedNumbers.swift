/// Versions that are numbers between separators and nothing else.
enum DottedNumbers {
    /// Whether `version` is one or more numbers, one byte of `separators` between each two.
    static func accepts(_ version: Span<UInt8>, separators: ByteSet) -> Bool {
        var index = 0
        while true {
            let end = version.endOfDigits(from: index)
            if end == index { return false }
            if end == version.count { return true }
            if !separators.contains(version[end]) { return false }
            index = end &+ 1
        }
    }

    /// Number by number; the version with more numbers is greater when all before are equal.
    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering {
        var left = 0
        var right = 0
        while left < a.count, right < b.count {
            let leftEnd = a.endOfDigits(from: left)
            let rightEnd = b.endOfDigits(from: right)
            let order = ByteOrder.numbers(a, left..<leftEnd, b, right..<rightEnd)
            if order != .same { return order }
            left = leftEnd &+ 1
            right = rightEnd &+ 1
        }
        return VersionOrdering(left < a.count ? 1 : 0, right < b.count ? 1 : 0)
    }
}
