/// How large a code is, and how its words are divided into blocks at level M (tables 1, 7 and 9, annex E of ISO/IEC 18004).
struct QRVersion: Sendable, Hashable {
    let number: Int
    /// Words of error correction of each block.
    let correction: Int
    /// Words of data of each block.
    let blocks: [Int]
    /// Centres of the alignment patterns on a side.
    let alignments: [Int]

    var side: Int { 17 + 4 * number }

    /// Words of data.
    var dataWords: Int { blocks.reduce(0, +) }

    /// Bits that tell the length.
    var lengthBits: Int { number < 10 ? 8 : 16 }

    /// Bytes of text.
    var capacity: Int { (dataWords * 8 - 4 - lengthBits) / 8 }

    private init(_ number: Int, _ correction: Int, _ blocks: [Int], _ alignments: [Int]) {
        self.number = number
        self.correction = correction
        self.blocks = blocks
        self.alignments = alignments
    }

    static let all: [QRVersion] = [
        QRVersion(1, 10, [16], []), QRVersion(2, 16, [28], [6, 18]), QRVersion(3, 26, [44], [6, 22]), QRVersion(4, 18, [32, 32], [6, 26]),
        QRVersion(5, 24, [43, 43], [6, 30]), QRVersion(6, 16, [27, 27, 27, 27], [6, 34]), QRVersion(7, 18, [31, 31, 31, 31], [6, 22, 38]),
        QRVersion(8, 22, [38, 38, 39, 39], [6, 24, 42]), QRVersion(9, 22, [36, 36, 36, 37, 37], [6, 26, 46]),
        QRVersion(10, 26, [43, 43, 43, 43, 44], [6, 28, 50]),
    ]
}
