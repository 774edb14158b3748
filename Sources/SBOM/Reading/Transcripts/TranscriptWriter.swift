import JSONStream

/// Writes the JSON of a ``Transcript``: each piece on the line on which it began in the source.
///
/// Lines only ever go forward: what has to be written later than it stood in the source stands on a later line, which ``marks`` tells.
struct TranscriptWriter {
    /// The JSON so far; write values through it after ``at(_:)``.
    var json = JSONWriter()
    private var line = 1
    /// Pieces that stand on another line than in the source.
    private(set) var marks = LineMarks()

    /// - Parameter bytes: how long the JSON will be, about.
    init(reserving bytes: Int = 0) { json.reserve(bytes) }

    /// Says on which line of the source the next piece began; 0 for what is nowhere in it.
    mutating func at(_ source: Int) {
        while line < source {
            json.newline()
            line += 1
        }
        marks.note(source, own: line, at: json.bytes.count)
    }

    /// Everything that was written.
    mutating func finish() -> ByteBlock { ByteBlock(holding: json.handOver()) }
}
