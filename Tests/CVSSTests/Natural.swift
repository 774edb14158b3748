/// A whole number of any length, slow and simple, for checking faster arithmetic.
struct Natural: Comparable {
    /// Nine decimal digits each, the lowest first, without leading zeros.
    private var limbs: [UInt64]

    init(decimal value: UInt64) {
        limbs = []
        var rest = value
        while rest > 0 {
            limbs.append(rest % 1_000_000_000)
            rest /= 1_000_000_000
        }
    }

    private static let powersOfTen = (1...200).reduce(into: [Natural(decimal: 1)]) { powers, place in
        powers.append(powers[place - 1].times(Natural(decimal: 10)))
    }

    /// Ten to the power of `exponent`, up to 200.
    static func powerOfTen(_ exponent: Int) -> Natural { powersOfTen[exponent] }

    func plus(_ other: Natural) -> Natural {
        var sum = Natural(decimal: 0)
        var carry: UInt64 = 0
        for place in 0..<max(limbs.count, other.limbs.count) {
            carry += (place < limbs.count ? limbs[place] : 0) + (place < other.limbs.count ? other.limbs[place] : 0)
            sum.limbs.append(carry % 1_000_000_000)
            carry /= 1_000_000_000
        }
        if carry > 0 { sum.limbs.append(carry) }
        return sum
    }

    func times(_ other: Natural) -> Natural {
        var cells = [UInt64](repeating: 0, count: limbs.count + other.limbs.count + 1)
        for (place, limb) in limbs.enumerated() {
            var carry: UInt64 = 0
            for (offset, factor) in other.limbs.enumerated() {
                carry += cells[place + offset] + limb * factor
                cells[place + offset] = carry % 1_000_000_000
                carry /= 1_000_000_000
            }
            cells[place + other.limbs.count] += carry
        }
        while cells.last == 0 { cells.removeLast() }
        var product = Natural(decimal: 0)
        product.limbs = cells
        return product
    }

    func raised(to exponent: Int) -> Natural { (0..<exponent).reduce(Natural(decimal: 1)) { power, _ in power.times(self) } }

    static func < (left: Natural, right: Natural) -> Bool {
        if left.limbs.count != right.limbs.count { return left.limbs.count < right.limbs.count }
        for (own, other) in zip(left.limbs, right.limbs).reversed() where own != other { return own < other }
        return false
    }
}
