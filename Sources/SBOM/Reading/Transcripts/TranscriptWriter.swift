import JSONStream

/// Writes the JSON of a ``Transcript``: each piece on the line on which it began in the source.
///
/// Lines only ever go forward: what has to be written later than it stood in the source stands on a later line.
struct TranscriptWriter {
    /// The JSON so far; write values through it after ``at(_:)``.
    var json = JSONWriter()
    private var line = 1

    init() {}

    /// Says on which line of the source the next piece began.
    mutating func at(_ source: Int) {
        while line < source {
            json.newline()
            line += 1
        }
    }

    /// Everything that was written.
    mutating func finish() -> ByteBlock { ByteBlock(json.take()) }
}
