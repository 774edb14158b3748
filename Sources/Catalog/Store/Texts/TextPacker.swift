/// Gathers what people read of records into blocks, source by source, and writes each block packed: what one source writes is alike.
///
/// A block is small, since a report that shows one record unpacks all of its block; the dictionary of the source makes up for that.
struct TextPacker {
    static let blockBytes = 8 << 10
    /// zstd's default: higher ones cost three times the time for a tenth of the room.
    static let level: Int32 = 3

    /// Where a text lies: its block, and where in that it begins.
    struct Place {
        var block: Int
        var start: Int
    }

    private(set) var blocks: [TextBlockRow] = []
    private(set) var dictionaries: [TextDictionary] = []
    private var lanes: [TextLane] = []
    private var numbers: [String: Int] = [:]
    private var compressor: TextCompressor?

    /// Puts a text of `source` behind those that came before.
    mutating func add(_ text: [UInt8], of source: String, to sink: inout BlobSink) throws(CatalogError) -> Place {
        let lane = lane(source)
        if lanes[lane].open != nil, lanes[lane].openBytes.count + text.count > Self.blockBytes { try close(lane, &sink) }
        if let open = lanes[lane].open { return Place(block: open, start: lanes[lane].append(text)) }
        blocks.append(TextBlockRow())
        lanes[lane].begin(blocks.count - 1)
        return Place(block: blocks.count - 1, start: lanes[lane].append(text))
    }

    /// Takes over a block of another catalogue as it lies there.
    ///
    /// - Parameter dictionary: number of its dictionary here.
    /// - Returns: its number here.
    mutating func take(_ packed: [UInt8], length: Int, dictionary: Int?, to sink: inout BlobSink) throws(CatalogError) -> Int {
        blocks.append(TextBlockRow())
        try write(packed, length: length, as: blocks.count - 1, dictionary, &sink)
        return blocks.count - 1
    }

    /// Takes over dictionaries of another catalogue, to understand its blocks. Sources that have none yet go on with the latest of theirs.
    ///
    /// - Returns: their numbers here.
    mutating func adopt(_ others: [TextDictionary]) -> [Int] {
        let fresh = Set(others.map(\.source)).subtracting(numbers.keys)
        return others.map { other in
            let number = dictionaries.firstIndex(of: other) ?? dictionaries.count
            if number == dictionaries.count { dictionaries.append(other) }
            if fresh.contains(other.source) { lanes[lane(other.source)].follow(number) }
            return number
        }
    }

    /// Writes what is still open.
    mutating func finish(to sink: inout BlobSink) throws(CatalogError) {
        for lane in lanes.indices.sorted(by: { lanes[$0].source < lanes[$1].source }) {
            try close(lane, &sink)
            for block in lanes[lane].takeWaiting() { try pack(block, lanes[lane].dictionary, &sink) }
        }
    }

    /// The section of the file that says where the blocks are.
    var table: [UInt8] {
        var writer = ByteWriter()
        for block in blocks { block.write(to: &writer) }
        return writer.bytes
    }

    /// The section with the dictionaries.
    var dictionaryBytes: [UInt8] {
        var writer = ByteWriter()
        for dictionary in dictionaries {
            writer.text(dictionary.source)
            writer.raw(dictionary.bytes)
        }
        return writer.bytes
    }

    private mutating func lane(_ source: String) -> Int {
        if let number = numbers[source] { return number }
        numbers[source] = lanes.count
        lanes.append(TextLane(source: source))
        return lanes.count - 1
    }

    /// Ends the open block of a lane, and writes what is ready to be.
    private mutating func close(_ lane: Int, _ sink: inout BlobSink) throws(CatalogError) {
        let (ready, makesDictionary) = lanes[lane].close()
        if makesDictionary, let made = try TextDictionary(source: lanes[lane].source, blocks: ready.map(\.bytes)) {
            lanes[lane].use(dictionaries.count)
            dictionaries.append(made)
        }
        for block in ready { try pack(block, lanes[lane].dictionary, &sink) }
    }

    private mutating func pack(_ block: TextLane.Block, _ dictionary: Int?, _ sink: inout BlobSink) throws(CatalogError) {
        if compressor == nil { compressor = try TextCompressor() }
        guard let compressor else { return }
        let packed = try compressor.pack(block.bytes, with: dictionary.map { ($0, dictionaries[$0]) })
        try write(packed, length: block.bytes.count, as: block.number, dictionary, &sink)
    }

    private mutating func write(
        _ packed: [UInt8], length: Int, as number: Int, _ dictionary: Int?, _ sink: inout BlobSink
    ) throws(CatalogError) {
        blocks[number] = TextBlockRow(
            offset: UInt64(sink.offset), packedLength: UInt32(packed.count), length: UInt32(length), dictionary: UInt32((dictionary ?? -1) + 1))
        try sink.add(packed)
    }
}
