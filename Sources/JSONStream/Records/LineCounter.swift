/// A place in a stream.
struct Place {
    /// Bytes before it.
    var offset = 0
    /// Lines before it.
    var lines = 0
    /// Bytes before it in its line, without a byte order mark.
    var columns = 0
}

/// Knows the place of bytes in a stream that comes in chunks. Asked about ever later bytes it looks at each byte once.
struct LineCounter {
    /// Bytes before the current chunk.
    private var before = 0
    /// Newlines before `counted`, a position in the current chunk.
    private var lines = 0
    private var counted = 0
    /// Where the current line begins in the stream.
    private var lineStart = 0

    /// A counter at the start of a stream.
    init() {}

    /// A counter at the start of a line in the middle of a stream.
    init(offset: Int, lines: Int) {
        (before, lineStart) = (offset, offset)
        self.lines = lines
    }

    /// Where the next chunk will begin.
    var end: Place { Place(offset: before, lines: lines, columns: before - lineStart) }

    /// Bytes of the stream before the byte at `index` of `chunk`.
    func offset(_ index: Int) -> Int { before + index }

    /// The place of the byte at `index` of `chunk`; never one before a place asked for earlier.
    mutating func place(_ chunk: UnsafeBufferPointer<UInt8>, _ index: Int) -> Place {
        let found = index > counted ? ByteScan.newlines(chunk, counted..<index) : 0
        if found > 0, let last = chunk[counted..<index].lastIndex(of: 10) {
            lines += found
            lineStart = before + last + 1
        }
        counted = max(index, counted)
        return Place(offset: before + index, lines: lines, columns: before + index - lineStart)
    }

    /// The byte at `index` of the current chunk begins the first line.
    mutating func beginFirstLine(at index: Int) { lineStart = before + index }

    /// Ends `chunk`.
    mutating func leave(_ chunk: UnsafeBufferPointer<UInt8>) {
        _ = place(chunk, chunk.count)
        before += chunk.count
        counted = 0
    }
}
