/// A QR code of a text, as ISO/IEC 18004 has it: byte mode, error correction level M, versions 1 to 10.
///
/// For the one text that a person has to bring from the screen to a telephone: the address of a second factor.
struct QRCode: Sendable, Hashable {
    /// Modules on a side.
    let side: Int
    /// Row by row; true is dark.
    private(set) var modules: [Bool]

    /// The code of a text; nil where it is too long (213 bytes of UTF-8).
    ///
    /// - Parameter mask: one of the eight masks; nil for the one that the standard's penalties (7.8.3) choose.
    init?(_ text: String, mask: Int? = nil) {
        let bytes = Array(text.utf8)
        guard let version = QRVersion.all.first(where: { $0.capacity >= bytes.count }) else { return nil }
        let words = QRWords(bytes, version).all
        if let mask {
            self.init(version, words, mask: mask)
            return
        }
        let candidates = (0..<8).map { QRCode(version, words, mask: $0) }
        // The first of those with the least penalty.
        var best = candidates[0]
        var least = QRPenalty.of(best)
        for candidate in candidates.dropFirst() {
            let penalty = QRPenalty.of(candidate)
            if penalty < least { (best, least) = (candidate, penalty) }
        }
        self = best
    }

    private init(_ version: QRVersion, _ words: [UInt8], mask: Int) {
        side = version.side
        modules = Array(repeating: false, count: side * side)
        var fixed = Array(repeating: false, count: side * side)
        QRPatterns.draw(version) { row, column, isDark in
            modules[row * side + column] = isDark
            fixed[row * side + column] = true
        }
        place(words, fixed, mask)
        QRPatterns.format(side, mask) { modules[$0 * side + $1] = $2 }
    }

    subscript(row: Int, column: Int) -> Bool { modules[row * side + column] }

    /// Two columns at a time from the right, up and down by turns, past the timing column (7.7.3).
    private mutating func place(_ words: [UInt8], _ fixed: [Bool], _ mask: Int) {
        var bit = 0
        var right = side - 1
        var isUp = true
        while right >= 1 {
            if right == 6 { right = 5 }
            for step in 0..<side {
                let row = isUp ? side - 1 - step : step
                for column in [right, right - 1] where !fixed[row * side + column] {
                    let isSet = bit < words.count * 8 && words[bit / 8] >> (7 - UInt8(bit % 8)) & 1 == 1
                    modules[row * side + column] = isSet != Self.isMasked(mask, row, column)
                    bit += 1
                }
            }
            isUp.toggle()
            right -= 2
        }
    }

    /// Table 10 of the standard.
    private static func isMasked(_ mask: Int, _ row: Int, _ column: Int) -> Bool {
        switch mask {
        case 0: (row + column) % 2 == 0
        case 1: row % 2 == 0
        case 2: column % 3 == 0
        case 3: (row + column) % 3 == 0
        case 4: (row / 2 + column / 3) % 2 == 0
        case 5: row * column % 2 + row * column % 3 == 0
        case 6: (row * column % 2 + row * column % 3) % 2 == 0
        default: ((row + column) % 2 + row * column % 3) % 2 == 0
        }
    }
}
