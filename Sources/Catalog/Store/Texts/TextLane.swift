/// The texts of one source that are on their way into the file.
struct TextLane {
    /// A block that is full, or will get no more.
    struct Block {
        let number: Int
        let bytes: [UInt8]
    }

    let source: String
    /// Number of the dictionary that its blocks are packed with.
    private(set) var dictionary: Int?
    /// Number of the block that is being filled.
    private(set) var open: Int?
    private(set) var openBytes: [UInt8] = []
    /// Full blocks that wait for the dictionary that will be made of them.
    private var waiting: [Block] = []
    private var waitingBytes = 0
    /// Bytes of full blocks so far, and at how many the next dictionary begins to be gathered.
    private var total = 0
    private var nextDictionary = 0

    init(source: String) { self.source = source }

    /// Whether it gathers blocks for a dictionary.
    private var isGathering: Bool { total >= nextDictionary }

    /// Goes on with a dictionary of an older catalogue.
    mutating func follow(_ number: Int) {
        dictionary = number
        nextDictionary = TextDictionary.sampleBytes * TextDictionary.growth
    }

    mutating func begin(_ number: Int) {
        open = number
        openBytes.removeAll(keepingCapacity: true)
    }

    /// Appends a text to the open block, and says where in it.
    mutating func append(_ text: [UInt8]) -> Int {
        let start = openBytes.count
        openBytes.append(contentsOf: text)
        return start
    }

    /// Ends the open block. Gives back the blocks that are to be written now, and whether a dictionary is to be made of them first.
    mutating func close() -> (blocks: [Block], makesDictionary: Bool) {
        guard let number = open else { return ([], false) }
        open = nil
        let block = Block(number: number, bytes: openBytes)
        guard isGathering else {
            total += block.bytes.count
            return ([block], false)
        }
        waiting.append(block)
        waitingBytes += block.bytes.count
        guard waitingBytes >= TextDictionary.sampleBytes else { return ([], false) }
        total += waitingBytes
        nextDictionary = total * TextDictionary.growth
        return (takeWaiting(), true)
    }

    /// What still waits when all texts have come: too little for a dictionary.
    mutating func takeWaiting() -> [Block] {
        defer { (waiting, waitingBytes) = ([], 0) }
        return waiting
    }

    /// Goes on with a dictionary that was made of its blocks.
    mutating func use(_ number: Int) { dictionary = number }
}
