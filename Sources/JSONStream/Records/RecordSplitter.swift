/// Cuts a stream of JSON into its records without holding the stream: one record in memory at a time, whatever the feed's size.
///
/// It understands the three shapes in which feeds come: objects one after another (JSON Lines, or a single document), one array of objects, and one
/// object that has the records in an array under a well-known key (`vulnerabilities` in NVD's API pages). It looks for where records begin and end and
/// checks what stands around them; whether a record is good JSON is for its reader to say (``JSONReader/init(_:limits:)``). An element of an array that is
/// no object is handed over too, if it is JSON: its reader refuses it, and what follows is not lost to it.
///
/// A wrapping object must be the first value of its stream and write its key without escapes; otherwise it is a record like any other.
public struct RecordSplitter {
    enum Shape {
        /// Nothing but white space so far.
        case undecided
        /// Objects one after another.
        case values
        /// In the top array.
        case array
        /// In an array of the wrapping object.
        case wrapped
        /// In the wrapping object, outside its arrays of records.
        case wrapper
        /// After the top array or the wrapping object.
        case ended
    }

    /// What may come next in an array of records.
    enum Turn {
        /// A record or the end.
        case first
        /// A comma or the end.
        case comma
        /// A record.
        case record
    }

    let wrapperKeys: [[UInt8]]
    let recordKeys: [[UInt8]]
    let limit: Int
    var shape = Shape.undecided
    var turn = Turn.first
    var wrapper: String?
    /// Records handed over since the array began, or since the stream began.
    var records = 0
    /// Has the object being gathered had one of `recordKeys`?
    var isRecord = false
    /// What has been gathered of the current record, or of the wrapping object since its last array of records.
    var pending: [UInt8] = []
    /// Where `pending` began.
    var begin = Place()
    /// Has the wrapping object had an array of records before `pending`?
    var continues = false
    /// Open brackets inside the record being gathered; 0 between records.
    var depth = 0
    /// Bytes of the record before.
    var length = 0
    /// In an element of the array that is a string, a number or a name.
    var inScalar = false
    var inString = false
    var escaped = false
    /// The string begun last at the top of what may be a wrapping object: where it lies in `pending`, without its quotes.
    var topString = 0..<0
    /// Bytes of a byte order mark seen at the very start.
    var mark = 0
    var lines = LineCounter()

    /// A splitter at the start of a stream.
    ///
    /// - Parameters:
    ///   - wrapperKeys: keys whose array at the top of a wrapping object holds the records.
    ///   - recordKeys: keys of objects that only a record has: one that stands before an array of `wrapperKeys` makes the object a record.
    ///   - limit: most bytes of one record; also of what a wrapping object has before, between or after its records.
    public init(wrapperKeys: [String], recordKeys: [String] = [], limit: Int) {
        self.wrapperKeys = wrapperKeys.map { Array($0.utf8) }
        self.recordKeys = recordKeys.map { Array($0.utf8) }
        self.limit = limit
    }

    /// The same splitter at the start of a line in the middle of a stream: what comes is split as if nothing had come before, and its places are those in the stream.
    ///
    /// - Parameters:
    ///   - offset: bytes of the stream before the line.
    ///   - line: lines of the stream before it.
    public func fresh(offset: Int, line: Int) -> RecordSplitter {
        var copy = self
        copy.lines = LineCounter(offset: offset, lines: line)
        return copy
    }

    /// Takes the next bytes of the stream and hands over each record that they complete.
    ///
    /// After an error the splitter is of no further use.
    /// - Parameters:
    ///   - chunk: the bytes.
    ///   - sound: asked first where a record begins, see ``SoundRecord``.
    ///   - emit: gets each record that `sound` did not take.
    /// - Throws: ``JSONError`` for what cannot be a stream of records; whatever `sound` and `emit` throw.
    public mutating func feed(
        _ chunk: UnsafeBufferPointer<UInt8>, sound: SoundRecord = { _, _, _ in nil }, emit: (Record) throws -> Void
    ) throws {
        var at = 0
        while at < chunk.count {
            if depth > 0 {
                at = try inside(chunk, at, emit: emit)
            } else if inScalar {
                at = try scalar(chunk, at, emit: emit)
            } else if let end = try whole(chunk, at, sound) {
                at = end
            } else {
                at = try between(chunk, at)
            }
        }
        lines.leave(chunk)
    }

    /// Ends the stream.
    ///
    /// - Throws: ``JSONError`` if a record or its array is still open, or if nothing came at all.
    public func finish() throws(JSONError) {
        let isCutMark = mark == 1 || mark == 2
        switch shape {
        case .undecided: throw fail(isCutMark ? .unexpectedEnd : .empty, lines.end)
        case .array, .wrapped, .wrapper: throw fail(.unexpectedEnd, lines.end)
        case .values where depth > 0: throw fail(.unexpectedEnd, lines.end)
        case .values, .ended: return
        }
    }

    func fail(_ reason: JSONError.Reason, _ place: Place) -> JSONError {
        JSONError(reason: reason, offset: place.offset, line: place.lines + 1, column: place.columns + 1, pointer: "")
    }
}
