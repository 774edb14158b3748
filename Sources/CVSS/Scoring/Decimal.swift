/// Whole-number arithmetic for decimals.
enum Decimal {
    /// `value / unit` rounded to the nearest whole number, halves away from zero.
    static func rounded(_ value: Int, by unit: Int) -> Int {
        value < 0 ? -((-value + unit / 2) / unit) : (value + unit / 2) / unit
    }

    /// The smallest whole number that is not less than `value / unit`, for `value` from 0.
    static func roundedUp(_ value: Int, by unit: Int) -> Int { (value + unit - 1) / unit }

    /// `base` to the power of `exponent`, for `0 < base < 1`, both in units of 10⁻¹³; never too large, and too small by less than `exponent` units.
    ///
    /// Every product is cut off after the thirteenth place, which takes less than one unit off it; since no factor is above one, the errors of the factors
    /// do not grow, so that a power of n made of powers of a and b, a + b = n, is off by less than (a - 1) + (b - 1) + 1 = n - 1 units.
    static func power(_ base: UInt64, _ exponent: Int) -> UInt64 {
        var result = base
        var bit = (Int.bitWidth - exponent.leadingZeroBitCount) - 2
        while bit >= 0 {
            result = product(result, result)
            if exponent >> bit & 1 == 1 { result = product(result, base) }
            bit -= 1
        }
        return result
    }

    /// The product of two numbers below one in units of 10⁻¹³, cut off.
    private static func product(_ left: UInt64, _ right: UInt64) -> UInt64 {
        ((10_000_000_000_000 as UInt64).dividingFullWidth(left.multipliedFullWidth(by: right))).quotient
    }
}
