import Glibc
import JSONStream

/// JSON Lines: a stream with a record on each line, where a record that breaks off ends with its line and not with the stream.
///
/// A record may run over several lines all the same; it ends where a line begins with a brace.
struct JSONLines {
    private let start: RecordSplitter
    private let limit: Int
    private var splitter: RecordSplitter
    /// Whether something was wrong with the record at hand, so that the rest of it is passed over.
    private var isBroken = false
    private var isAtLineStart = true
    private var hasBegun = false
    /// Of the stream before the next byte.
    private var (offset, lines) = (0, 0)
    /// Where the line of the next byte begins.
    private var lineStart = 0
    /// Behind the last byte that is no white space.
    private var end = (offset: 0, lines: 0, columns: 0)

    /// - Parameter limit: most bytes of a record.
    init(_ splitter: RecordSplitter, limit: Int) {
        start = splitter
        self.limit = limit
        self.splitter = splitter
    }

    /// Is this how such a stream begins: with a whole object on a line, and another on the next? Or, if the first is broken, with two after it?
    static func isThere(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let heads = bytes.prefix(1 << 18).split(separator: 10, maxSplits: 3, omittingEmptySubsequences: false)
        guard heads.count > 1 else { return false }
        func isObject(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
            line.first == UInt8(ascii: "{") && line.last(where: { $0 > 32 }) == UInt8(ascii: "}")
        }
        if isObject(heads[0]) { return heads[1].first == UInt8(ascii: "{") }
        return heads.count > 2 && isObject(heads[1]) && heads[2].first == UInt8(ascii: "{")
    }

    /// - Parameters:
    ///   - failed: gets what is wrong with a record, which is left out.
    ///   - sound: asked first about each record that has a line for itself.
    ///   - emit: gets each record that `sound` did not take.
    mutating func feed(
        _ bytes: UnsafeBufferPointer<UInt8>, failed: (JSONError) -> Void, sound: SoundRecord, emit: (RecordSplitter.Record) throws -> Void
    ) throws {
        var begin = 0
        while begin < bytes.count {
            if isAtLineStart, bytes[begin] == UInt8(ascii: "{") {
                endRecord(failed)
                if let line = Self.line(of: bytes, from: begin, limit), try sound(line, nil, true) != nil {
                    offset += line.count + 1
                    lines += 1
                    lineStart = offset
                    begin += line.count + 1
                    continue
                }
                next()
            }
            let (next, newlines) = Self.end(of: bytes, from: begin)
            let piece = UnsafeBufferPointer(rebasing: bytes[begin..<next])
            noteEnd(of: piece, newlines)
            if !isBroken {
                do {
                    try splitter.feed(piece, emit: emit)
                } catch let error as JSONError {
                    failed(error)
                    isBroken = true
                }
            }
            if newlines > 0, let last = piece.lastIndex(of: 10) { lineStart = offset + last + 1 }
            offset += piece.count
            lines += newlines
            isAtLineStart = piece.last == 10
            begin = next
        }
    }

    /// Ends the stream.
    mutating func finish(_ failed: (JSONError) -> Void) {
        guard !isBroken else { return }
        do throws(JSONError) { try splitter.finish() } catch { failed(placed(error)) }
    }

    /// A record that breaks off does so where its text ends, and not where the next one begins.
    private func placed(_ error: JSONError) -> JSONError {
        guard error.reason == .unexpectedEnd, end.offset > 0 else { return error }
        return JSONError(reason: error.reason, offset: end.offset, line: end.lines + 1, column: end.columns + 1, pointer: error.pointer)
    }

    /// - Parameter newlines: how many there are in `piece`, which comes next.
    private mutating func noteEnd(of piece: UnsafeBufferPointer<UInt8>, _ newlines: Int) {
        guard let last = piece.lastIndex(where: { $0 > 32 }) else { return }
        let start = piece[..<last].lastIndex(of: 10).map { offset + $0 + 1 } ?? lineStart
        let behind = piece[last...].reduce(0) { $0 + ($1 == 10 ? 1 : 0) }
        end = (offset + last + 1, lines + newlines - behind, offset + last + 1 - start)
    }

    /// Ends the record at hand, if there is one.
    private mutating func endRecord(_ failed: (JSONError) -> Void) {
        if hasBegun { finish(failed) }
        hasBegun = false
    }

    /// Begins a record here.
    private mutating func next() {
        hasBegun = true
        isBroken = false
        splitter = start.fresh(offset: offset, line: lines)
    }

    /// The line that begins here, without its line feed, if another record begins behind it.
    private static func line(of bytes: UnsafeBufferPointer<UInt8>, from begin: Int, _ limit: Int) -> UnsafeBufferPointer<UInt8>? {
        guard let base = bytes.baseAddress, let found = memchr(base + begin, 10, bytes.count - begin) else { return nil }
        let end = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        guard end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "{"), end - begin <= limit else { return nil }
        return UnsafeBufferPointer(rebasing: bytes[begin..<end])
    }

    /// Up to the next line that begins with a brace, and how many lines end on the way.
    private static func end(of bytes: UnsafeBufferPointer<UInt8>, from begin: Int) -> (end: Int, newlines: Int) {
        guard let base = bytes.baseAddress else { return (bytes.count, 0) }
        var at = begin
        var newlines = 0
        while at < bytes.count, let found = memchr(base + at, 10, bytes.count - at) {
            at = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
            newlines += 1
            if at < bytes.count, bytes[at] == UInt8(ascii: "{") { return (at, newlines) }
        }
        return (bytes.count, newlines)
    }
}
