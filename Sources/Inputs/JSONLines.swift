import Glibc
import JSONStream

/// JSON Lines: a stream with a record on each line, where a record that breaks off ends with its line and not with the stream.
///
/// A record may run over several lines all the same; it ends where a line begins with a brace.
struct JSONLines {
    private let start: RecordSplitter
    private var splitter: RecordSplitter
    /// Whether something was wrong with the record at hand, so that the rest of it is passed over.
    private var isBroken = false
    private var isAtLineStart = true
    private var hasBegun = false
    /// Of the stream before the next byte.
    private var (offset, lines) = (0, 0)

    init(_ splitter: RecordSplitter) {
        start = splitter
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
    ///   - emit: gets each record.
    mutating func feed(
        _ bytes: UnsafeBufferPointer<UInt8>, failed: (JSONError) -> Void, emit: (RecordSplitter.Record) throws -> Void
    ) throws {
        var begin = 0
        while begin < bytes.count {
            if isAtLineStart, bytes[begin] == UInt8(ascii: "{") { next(failed) }
            let (end, newlines) = Self.end(of: bytes, from: begin)
            let piece = UnsafeBufferPointer(rebasing: bytes[begin..<end])
            if !isBroken {
                do {
                    try splitter.feed(piece, emit: emit)
                } catch let error as JSONError {
                    failed(error)
                    isBroken = true
                }
            }
            offset += piece.count
            lines += newlines
            isAtLineStart = piece.last == 10
            begin = end
        }
    }

    /// Ends the stream.
    mutating func finish(_ failed: (JSONError) -> Void) {
        guard !isBroken else { return }
        do throws(JSONError) { try splitter.finish() } catch { failed(error) }
    }

    /// Ends the record at hand and begins another here.
    private mutating func next(_ failed: (JSONError) -> Void) {
        if hasBegun { finish(failed) }
        hasBegun = true
        isBroken = false
        splitter = start.fresh(offset: offset, line: lines)
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
