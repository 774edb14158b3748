/// Where the parts of a SemVer version lie; an absent part is an empty range.
struct SemVerLayout {
    var numbers: Range<Int>
    var preRelease: Range<Int>
    var build: Range<Int>
    /// Whether a change from letters to digits also ends an identifier: `rc2` of a Go toolchain is `rc.2`.
    var splitsIdentifiers = false
}

extension SemVerLayout {
    /// Reads `version` by SemVer 2.0.0 clauses 2, 9 and 10 and what `syntax` adds; `nil` if it is no such version.
    @inline(__always)
    init?(_ version: Span<UInt8>, _ syntax: SemVerSyntax) {
        let start = Self.startOfNumbers(version, syntax)
        var index = start
        var count = 0
        var end = start
        var surplus = start..<start
        while true {
            let digits = index..<version.endOfDigits(from: index)
            if digits.isEmpty || digits.count > 1 && version[digits.lowerBound] == .zero && !syntax.leadingZeros { return nil }
            count &+= 1
            if count <= syntax.numbers.upperBound {
                end = digits.upperBound
            } else if syntax.surplusNumbers {
                surplus = end..<digits.upperBound
            } else {
                return nil
            }
            index = digits.upperBound
            guard version.byte(at: index) == .dot else { break }
            index &+= 1
        }
        guard count >= syntax.numbers.lowerBound else { return nil }
        if index < version.count, !surplus.isEmpty || count < min(3, syntax.numbers.upperBound) && !syntax.shortFormHasSuffix { return nil }
        numbers = start..<end
        preRelease = surplus
        build = version.count..<version.count
        if version.byte(at: index) == .hyphen {
            let stop = Self.endOfIdentifiers(version, from: index &+ 1, leadingZeros: syntax.leadingZerosInPreRelease)
            if stop == 0 { return nil }
            preRelease = (index &+ 1)..<stop
            index = stop
        }
        if version.byte(at: index) == .plus {
            let stop = Self.endOfIdentifiers(version, from: index &+ 1, leadingZeros: true)
            if stop == 0 { return nil }
            build = (index &+ 1)..<stop
            index = stop
        }
        if index != version.count { return nil }
    }

    private static func startOfNumbers(_ version: Span<UInt8>, _ syntax: SemVerSyntax) -> Int {
        let v = UInt8(ascii: "v")
        var index = 0
        if syntax.leadingEquals {
            while version.byte(at: index) == v || version.byte(at: index) == UInt8(ascii: "=") || version.byte(at: index) == .space { index &+= 1 }
        } else if syntax.leadingV, version.byte(at: 0) == v {
            index = 1
        }
        return index
    }

    /// End of dot-separated identifiers (clauses 9 and 10), or 0 if one is empty or a number has a leading zero.
    private static func endOfIdentifiers(_ version: Span<UInt8>, from start: Int, leadingZeros: Bool) -> Int {
        var index = start
        var first = start
        var isNumber = true
        while true {
            let byte = version.byte(at: index)
            if byte.isDigit {
                index &+= 1
            } else if byte.isLetter || byte == .hyphen {
                isNumber = false
                index &+= 1
            } else {
                let length = index &- first
                if length == 0 || isNumber && length > 1 && !leadingZeros && version[first] == .zero { return 0 }
                if byte != .dot { return index }
                index &+= 1
                first = index
                isNumber = true
            }
        }
    }
}
