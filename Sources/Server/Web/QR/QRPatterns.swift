/// What stands in a code besides its words: finder, timing and alignment patterns, format and version (6.3, 7.9, 7.10 of ISO/IEC 18004).
enum QRPatterns {
    /// Puts a module at row and column.
    typealias Put = (_ row: Int, _ column: Int, _ isDark: Bool) -> Void

    /// All modules that are no words. Where the format comes, light ones are put for now.
    static func draw(_ version: QRVersion, _ put: Put) {
        let side = version.side
        for place in 0..<side {
            put(6, place, place % 2 == 0)
            put(place, 6, place % 2 == 0)
        }
        for (row, column) in [(3, 3), (3, side - 4), (side - 4, 3)] { finder(row, column, side, put) }
        let last = version.alignments.count - 1
        for (one, row) in version.alignments.enumerated() {
            for (other, column) in version.alignments.enumerated() {
                // Not where a finder stands.
                if (one == 0 && other == 0) || (one == 0 && other == last) || (one == last && other == 0) { continue }
                for down in -2...2 { for across in -2...2 { put(row + down, column + across, max(abs(down), abs(across)) != 1) } }
            }
        }
        format(side, nil, put)
        if version.number >= 7 { self.version(version, put) }
    }

    private static func finder(_ row: Int, _ column: Int, _ side: Int, _ put: Put) {
        for down in -4...4 {
            for across in -4...4 {
                let (place, other) = (row + down, column + across)
                guard (0..<side).contains(place), (0..<side).contains(other) else { continue }
                let distance = max(abs(down), abs(across))
                put(place, other, distance != 2 && distance != 4)
            }
        }
    }

    /// The level and the mask, twice, with their error correction.
    ///
    /// - Parameter mask: nil to keep its place only.
    static func format(_ side: Int, _ mask: Int?, _ put: Put) {
        // Level M is 00.
        let data = mask ?? 0
        var rest = data
        for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
        let bits = (data << 10 | rest) ^ 0x5412
        func bit(_ place: Int) -> Bool { mask != nil && bits >> place & 1 == 1 }
        for place in 0...5 { put(place, 8, bit(place)) }
        put(7, 8, bit(6))
        put(8, 8, bit(7))
        put(8, 7, bit(8))
        for place in 9..<15 { put(8, 14 - place, bit(place)) }
        for place in 0..<8 { put(8, side - 1 - place, bit(place)) }
        for place in 8..<15 { put(side - 15 + place, 8, bit(place)) }
        put(side - 8, 8, true)
    }

    private static func version(_ version: QRVersion, _ put: Put) {
        var rest = version.number
        for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11) * 0x1f25 }
        let bits = version.number << 12 | rest
        for place in 0..<18 {
            let isDark = bits >> place & 1 == 1
            let (far, near) = (version.side - 11 + place % 3, place / 3)
            put(far, near, isDark)
            put(near, far, isDark)
        }
    }
}
