/// Error correction over GF(2⁸) with the polynomial x⁸ + x⁴ + x³ + x² + 1 (7.5 of ISO/IEC 18004).
enum ReedSolomon {
    /// What is left of the data, times xⁿ, divided by the generator of `count` roots.
    static func correction(of data: [UInt8], count: Int) -> [UInt8] {
        let generator = generator(count)
        var rest = [UInt8](repeating: 0, count: count)
        for word in data {
            let factor = word ^ rest.removeFirst()
            rest.append(0)
            for place in 0..<count { rest[place] ^= product(generator[place], factor) }
        }
        return rest
    }

    /// The coefficients behind the first, which is 1.
    private static func generator(_ count: Int) -> [UInt8] {
        var coefficients = [UInt8](repeating: 0, count: count - 1) + [1]
        var root: UInt8 = 1
        for _ in 0..<count {
            for place in 0..<count {
                coefficients[place] = product(coefficients[place], root)
                if place + 1 < count { coefficients[place] ^= coefficients[place + 1] }
            }
            root = product(root, 2)
        }
        return coefficients
    }

    private static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
        var result: UInt8 = 0
        for place in (0..<8).reversed() {
            result = result << 1 ^ (result >> 7) &* 0x1d
            if right >> UInt8(place) & 1 == 1 { result ^= left }
        }
        return result
    }
}
