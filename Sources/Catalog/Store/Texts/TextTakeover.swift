/// Decides for each block of texts of an older catalogue whether it goes into the new one as it lies, or its texts are packed anew.
struct TextTakeover {
    private let catalog: Catalog
    /// Numbers in the new file of the older file's dictionaries.
    private let dictionaries: [Int]
    /// Bytes of each block that records still need.
    private var needed: [Int]
    /// Numbers in the new file of blocks that were taken over.
    private var taken: [Int: Int] = [:]

    /// - Parameters:
    ///   - kept: numbers of the records that are taken over.
    ///   - dictionaries: by number in `catalog`, the number in the new file.
    init(_ catalog: Catalog, _ kept: [Int], dictionaries: [Int]) throws(CatalogError) {
        self.catalog = catalog
        self.dictionaries = dictionaries
        needed = Array(repeating: 0, count: catalog.textBlockCount)
        for number in kept {
            let row = try catalog.row(number)
            if needed.indices.contains(Int(row.textBlock)) { needed[Int(row.textBlock)] += Int(row.textLength) }
        }
    }

    /// The number in the new file of the block with a record's text; nil if its text is to be packed anew.
    mutating func block(of row: RecordRow, _ texts: inout TextPacker, _ sink: inout BlobSink) throws(CatalogError) -> Int? {
        let number = Int(row.textBlock)
        if let done = taken[number] { return done }
        let block = try catalog.textBlockRow(number)
        let length = Int(block.length)
        // A small rest, such as each import leaves at its end, is better packed with others; so is what stands between much that nobody needs.
        guard length * 2 >= TextPacker.blockBytes, needed[number] * 8 >= length * 7 else { return nil }
        var dictionary: Int?
        if block.dictionary > 0 {
            let old = Int(block.dictionary) - 1
            guard dictionaries.indices.contains(old) else { throw .damaged(path: catalog.path, offset: Int(clamping: block.offset)) }
            dictionary = dictionaries[old]
        }
        let fresh = try texts.take(Array(catalog.packedTexts(block)), length: length, dictionary: dictionary, to: &sink)
        taken[number] = fresh
        return fresh
    }
}
