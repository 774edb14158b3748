/// The words of a code: the text in byte mode, filled up, divided into blocks with their error correction, and interleaved (7.4 to 7.6).
struct QRWords {
    let all: [UInt8]

    init(_ text: [UInt8], _ version: QRVersion) {
        var bits: [Bool] = []
        func add(_ value: Int, _ count: Int) { for place in (0..<count).reversed() { bits.append(value >> place & 1 == 1) } }
        add(0b0100, 4)
        add(text.count, version.lengthBits)
        for byte in text { add(Int(byte), 8) }
        add(0, min(4, version.dataWords * 8 - bits.count))
        add(0, (8 - bits.count % 8) % 8)
        var data = stride(from: 0, to: bits.count, by: 8).map { start in bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) } }
        var isFirst = true
        while data.count < version.dataWords {
            data.append(isFirst ? 0xec : 0x11)
            isFirst.toggle()
        }
        all = Self.interleaved(data, version)
    }

    private static func interleaved(_ data: [UInt8], _ version: QRVersion) -> [UInt8] {
        var blocks: [[UInt8]] = []
        var start = 0
        for count in version.blocks {
            blocks.append(Array(data[start..<start + count]))
            start += count
        }
        let corrections = blocks.map { ReedSolomon.correction(of: $0, count: version.correction) }
        var words: [UInt8] = []
        for place in 0..<(version.blocks.max() ?? 0) { for block in blocks where place < block.count { words.append(block[place]) } }
        for place in 0..<version.correction { for correction in corrections { words.append(correction[place]) } }
        return words
    }
}
