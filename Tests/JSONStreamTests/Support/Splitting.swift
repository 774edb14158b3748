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

    /// How many records were taken by ``sound(_:)``, which do not tell their place.
    var taken = 0

    /// Feeds `chunks` to a new splitter and ends the stream.
    ///
    /// - Parameter takesSound: records that are there as a whole and good JSON are taken where they begin.
    init(_ chunks: [ArraySlice<UInt8>], keys: [String] = ["vulnerabilities", "CVE_Items"], limit: Int = 1 << 20, takesSound: Bool = false) {
        var splitter = RecordSplitter(wrapperKeys: keys, limit: limit)
        do {
            for chunk in chunks {
                try chunk.withUnsafeBufferPointer { bytes in
                    try splitter.feed(
                        bytes,
                        sound: { bytes, _, isAlone in
                            guard takesSound, let count = Self.sound(bytes, isAlone) else { return nil }
                            pieces.append(Piece(bytes: Array(bytes[..<count]), offset: -1, lines: -1, columns: -1, pointer: ""))
                            taken += 1
                            return count
                        },
                        emit: { record in
                            pieces.append(
                                Piece(
                                    bytes: Array(record.block.bytes), offset: record.offset, lines: record.linesBefore, columns: record.columnsBefore,
                                    pointer: record.pointer))
                        })
                }
            }
            try splitter.finish()
        } catch let error as JSONError {
            self.error = error
        } catch {
            self.error = JSONError(reason: .empty, offset: -1, line: -1, column: -1, pointer: "not a JSONError: \(error)")
        }
    }

    /// The bytes of the object that `bytes` begin with, if it is good.
    static func sound(_ bytes: UnsafeBufferPointer<UInt8>, _ isAlone: Bool) -> Int? {
        var json = JSONReader(ByteBlock(Array(bytes)))
        guard (try? json.kind()) == .object, (try? json.skip()) != nil, !isAlone || (try? json.end()) != nil else { return nil }
        return json.offset
    }

    /// Is it the same but for the places of what was taken?
    func isSame(as other: Splitting) -> Bool {
        texts == other.texts && error == other.error && zip(pieces, other.pieces).allSatisfy { $0 == $1 || $0.offset < 0 }
    }

    init(_ text: String, limit: Int = 1 << 20) { self.init([Array(text.utf8)[...]], limit: limit) }
}
