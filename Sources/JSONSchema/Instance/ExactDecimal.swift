/// A JSON number without loss: digits without zeros at either end, and a power of ten.
struct ExactDecimal: Sendable, Hashable {
    private(set) var isNegative = false
    /// Values 0 to 9; empty for zero.
    private(set) var digits: [UInt8] = []
    private(set) var exponent = 0

    /// The number of a well-formed JSON number token (RFC 8259 section 6).
    init(_ token: some Sequence<UInt8>) {
        var afterPoint = 0
        var seenPoint = false
        var seenExponent = false
        var exponentIsNegative = false
        var written = 0
        for byte in token {
            switch byte {
            case UInt8(ascii: "-") where seenExponent: exponentIsNegative = true
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "."): seenPoint = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"): seenExponent = true
            case UInt8(ascii: "0")...UInt8(ascii: "9") where seenExponent:
                // Beyond a million million, one power of ten is as far away as another.
                written = min(written * 10 + Int(byte - 48), 1_000_000_000_000)
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if seenPoint { afterPoint += 1 }
                if !digits.isEmpty || byte != 48 { digits.append(byte - 48) }
            default: continue
            }
        }
        exponent = (exponentIsNegative ? -written : written) - afterPoint
        while digits.last == 0 {
            digits.removeLast()
            exponent += 1
        }
        if digits.isEmpty {
            isNegative = false
            exponent = 0
        }
    }

    var isZero: Bool { digits.isEmpty }
    /// True for 1.0 and 1e3 too (JSON Schema Validation 6.1.1).
    var isInteger: Bool { exponent >= 0 }

    /// True if this is a whole multiple of `divisor`, which is more than zero.
    func isMultiple(of divisor: ExactDecimal) -> Bool {
        if isZero { return true }
        guard exponent >= divisor.exponent, divisor.digits.count <= 18 else { return false }
        let modulus = divisor.digits.reduce(UInt64(0)) { $0 * 10 + UInt64($1) }
        guard modulus > 0 else { return false }
        func product(_ left: UInt64, _ right: UInt64) -> UInt64 { modulus.dividingFullWidth(left.multipliedFullWidth(by: right)).remainder }
        var rest = UInt64(0)
        for digit in digits { rest = (product(rest, 10 % modulus) + UInt64(digit) % modulus) % modulus }
        var power = 1 % modulus
        var base = 10 % modulus
        var left = exponent - divisor.exponent
        while left > 0 {
            if left & 1 == 1 { power = product(power, base) }
            base = product(base, base)
            left >>= 1
        }
        return product(rest, power) == 0
    }
}

extension ExactDecimal: Comparable {
    static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        return left.isNegative ? isLess(right, left) : isLess(left, right)
    }

    /// Compares without regard to signs.
    private static func isLess(_ left: ExactDecimal, _ right: ExactDecimal) -> Bool {
        if left.isZero || right.isZero { return left.isZero && !right.isZero }
        let (leftSize, rightSize) = (left.digits.count + left.exponent, right.digits.count + right.exponent)
        if leftSize != rightSize { return leftSize < rightSize }
        return left.digits.lexicographicallyPrecedes(right.digits)
    }
}
