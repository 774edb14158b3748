import JSONStream

/// What a splitter made of a stream.
struct Splitting: Equatable, CustomStringConvertible {
    /// A record, in a form that can be compared.
    struct Piece: Equatable {
        var bytes: [UInt8]
        var offset: Int
        var lines: Int
        var columns: Int
        var pointer: String

        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    var pieces: [Piece] = []
    var error: JSONError?

    /// The records' texts.
    var texts: [String] { pieces.map(\.text) }

    var description: String { "\(texts)" + (error.map { " then \($0) at \($0.offset)" } ?? "") }

    /// Feeds `chunks` to a new splitter and ends the stream.
    init(_ chunks: [ArraySlice<UInt8>], keys: [String] = ["vulnerabilities", "CVE_Items"], limit: Int = 1 << 20) {
        var splitter = RecordSplitter(wrapperKeys: keys, limit: limit)
        do {
            for chunk in chunks {
                try chunk.withUnsafeBufferPointer { bytes in
                    try splitter.feed(bytes) { record in
                        pieces.append(
                            Piece(
                                bytes: Array(record.block.bytes), offset: record.offset, lines: record.linesBefore, columns: record.columnsBefore,
                                pointer: record.pointer))
                    }
                }
            }
            try splitter.finish()
        } catch let error as JSONError {
            self.error = error
        } catch {
            self.error = JSONError(reason: .empty, offset: -1, line: -1, column: -1, pointer: "not a JSONError: \(error)")
        }
    }

    init(_ text: String, limit: Int = 1 << 20) { self.init([Array(text.utf8)[...]], limit: limit) }
}
