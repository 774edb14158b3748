import JSONStream

extension Catalog {
    /// Hands over what people read of a record, which is unpacked for that.
    func text<Answer>(
        _ row: RecordRow, _ body: (inout ByteCursor) throws(CatalogError) -> Answer
    ) throws(CatalogError) -> Answer {
        let bytes = try textBlock(Int(row.textBlock))
        let (start, length) = (Int(row.textStart), Int(row.textLength))
        do throws(CatalogError) {
            return try bytes.withUnsafeBufferPointer { buffer throws(CatalogError) in
                guard let base = buffer.baseAddress, start <= buffer.count, length <= buffer.count - start else {
                    throw CatalogError.damaged(path: "", offset: 0)
                }
                var cursor = ByteCursor(base, from: start, to: start + length)
                return try body(&cursor)
            }
        } catch {
            // A place in what was unpacked is none in the file: the record's is.
            guard case .damaged("", _) = error else { throw error }
            throw .damaged(path: path, offset: Int(clamping: row.blob))
        }
    }

    /// Number of blocks of texts.
    var textBlockCount: Int {
        let table = cursor(.textBlocks)
        return (table.end - table.at) / TextBlockRow.bytes
    }

    func textBlockRow(_ number: Int) throws(CatalogError) -> TextBlockRow {
        var cursor = cursor(.textBlocks)
        guard number >= 0, number < textBlockCount else { throw cursor.damage }
        cursor.at += number * TextBlockRow.bytes
        return try TextBlockRow(&cursor)
    }

    /// A block of texts as it lies in the file.
    func packedTexts(_ row: TextBlockRow) throws(CatalogError) -> UnsafeBufferPointer<UInt8> {
        let whole = cursor(.blobs)
        let length = UInt64(row.packedLength)
        guard row.offset >= UInt64(whole.at), row.offset <= UInt64(whole.end), length <= UInt64(whole.end) - row.offset else { throw whole.damage }
        return UnsafeBufferPointer(start: block.base + Int(row.offset), count: Int(length))
    }

    /// A block of texts, unpacked.
    func textBlock(_ number: Int) throws(CatalogError) -> [UInt8] {
        let row = try textBlockRow(number)
        var dictionary: (number: Int, bytes: UnsafeBufferPointer<UInt8>)?
        if row.dictionary > 0 { dictionary = (Int(row.dictionary), try dictionaryBytes(Int(row.dictionary) - 1)) }
        do throws(CatalogError) {
            return try texts.block(number, packedTexts(row), length: Int(row.length), dictionary: dictionary)
        } catch {
            guard case .damaged("", _) = error else { throw error }
            throw .damaged(path: path, offset: Int(clamping: row.offset))
        }
    }

    private func dictionaryBytes(_ number: Int) throws(CatalogError) -> UnsafeBufferPointer<UInt8> {
        var cursor = cursor(.textDictionaries)
        for _ in 0..<number {
            _ = try cursor.raw()
            _ = try cursor.raw()
        }
        _ = try cursor.raw()
        return try cursor.raw()
    }

    /// What its texts were packed with.
    func textDictionaries() throws(CatalogError) -> [TextDictionary] {
        var cursor = cursor(.textDictionaries)
        var found: [TextDictionary] = []
        while !cursor.isAtEnd { found.append(TextDictionary(source: try cursor.text(), bytes: Array(try cursor.raw()))) }
        return found
    }
}
