public import Diagnostics
public import JSONStream

/// Feeds that are read a record at a time, plain, compressed or inside an archive.
public enum RecordStream {
    /// Hands over every record of every file that `path` holds.
    ///
    /// - Parameters:
    ///   - path: a plain or compressed file, an archive, or `-`.
    ///   - wrapperKeys: see ``RecordSplitter``.
    ///   - recordKeys: see ``RecordSplitter``.
    ///   - limits: size limits.
    ///   - lines: takes the files that are no JSON but tables with a record a line.
    ///   - isDocument: asked once for each file, with its name and first bytes: is it one document, which is no JSON, and to be handed over whole?
    ///   - document: gets such a document, of at most ``InputLimits/documentBytes``, with the name of its file.
    ///   - isPieces: asked first, in the same way: is it a document that is taken piece by piece, however large?
    ///   - piece: gets the pieces of such a document as they come, with the name of its file, and nil at its end.
    ///   - damaged: gets what is wrong with a file that is no stream of records, or breaks off; the files after it are read all the same. Of a file with a record a
    ///     line only the record that is wrong is left out. Nil: it is thrown.
    ///   - settled: called whenever all that was handed over is of files that were read to their ends and found undamaged.
    ///   - sound: asked first about each record, with the name of its file, see `SoundRecord`.
    ///   - body: gets each record that `sound` did not take with the name of its file: `path`, or `path` and the name inside the archive.
    /// - Throws: ``InputError``, a ``PlacedError`` for bad JSON, or what `body` throws.
    /// - Returns: bytes read after decompression.
    @discardableResult
    public static func read(
        _ path: String, wrapperKeys: [String], recordKeys: [String] = [], limits: InputLimits = .feed, lines: LineFeed? = nil,
        damaged: ((PlacedError) -> Void)? = nil, settled: () -> Void = {},
        isDocument: (_ file: String, _ start: UnsafeBufferPointer<UInt8>) -> Bool = { _, _ in false },
        document: (_ file: String, _ block: ByteBlock) throws -> Void = { _, _ in },
        isPieces: (_ start: UnsafeBufferPointer<UInt8>) -> Bool = { _ in false },
        piece: (_ file: String, _ bytes: UnsafeBufferPointer<UInt8>?) throws -> Void = { _, _ in },
        sound: (_ file: String, _ bytes: UnsafeBufferPointer<UInt8>, _ wrapper: String?, _ isAlone: Bool) throws -> Int? = { _, _, _, _ in nil },
        body: (_ file: String, _ record: RecordSplitter.Record) throws -> Void
    ) throws -> Int {
        var archive = try ArchiveReader(path: path, limits: limits)
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { chunk.deallocate() }
        var total = 0
        var files = 0
        while let name = try archive.nextFile() {
            // What was left of a file that is no JSON has been passed over by now.
            settled()
            files += 1
            let file = archive.isArchive ? path + " > " + VisibleText.of(name, limit: 200, keeping: .tail) : path
            var splitter = RecordSplitter(wrapperKeys: wrapperKeys, recordKeys: recordKeys, limit: limits.recordBytes)
            var cutter: LineCutter?
            var jsonLines: JSONLines?
            var whole: [UInt8]?
            var isFirst = true
            var inPieces = false
            do {
                while true {
                    let bytes = try archive.next(chunk).bindMemory(to: UInt8.self)
                    let count = bytes.count
                    if count == 0 { break }
                    total += count
                    if isFirst { inPieces = isPieces(bytes) }
                    if inPieces {
                        isFirst = false
                        try piece(file, bytes)
                        continue
                    }
                    if isFirst, let lines, lines.isMine(bytes) { cutter = LineCutter(limit: limits.recordBytes) }
                    if isFirst, cutter == nil, isDocument(file, bytes) { whole = [] }
                    if isFirst, cutter == nil, whole == nil, damaged != nil, JSONLines.isThere(bytes) {
                        jsonLines = JSONLines(splitter, limit: limits.recordBytes)
                    }
                    isFirst = false
                    if let held = whole?.count {
                        guard held + count <= limits.documentBytes else {
                            throw JSONError(reason: .tooLong(limit: limits.documentBytes), offset: held, line: 1, column: 1, pointer: "")
                        }
                        whole?.append(contentsOf: bytes)
                    } else if jsonLines != nil {
                        try jsonLines?.feed(
                            bytes, failed: { damaged?(PlacedError(file: file, error: $0)) }, sound: { try sound(file, $0, $1, $2) },
                            emit: { try body(file, $0) })
                    } else if cutter == nil {
                        try splitter.feed(bytes, sound: { try sound(file, $0, $1, $2) }, emit: { try body(file, $0) })
                    } else {
                        try cutter?.feed(bytes) { try lines?.line(file, $0) }
                    }
                }
                if inPieces {
                    try piece(file, nil)
                } else if let whole {
                    try document(file, ByteBlock(whole))
                } else if jsonLines != nil {
                    jsonLines?.finish { damaged?(PlacedError(file: file, error: $0)) }
                } else if cutter == nil {
                    try splitter.finish()
                } else {
                    try cutter?.finish { try lines?.line(file, $0) }
                }
                settled()
            } catch let error as JSONError {
                guard let damaged else { throw PlacedError(file: file, error: error) }
                damaged(PlacedError(file: file, error: UnreadRest.of(error)))
            }
        }
        guard files > 0 else { throw InputError.empty(path: path) }
        return total
    }
}
