/// Cuts a stream of JSON into its records without holding the stream: one record in memory at a time, whatever the feed's size.
///
/// It understands the three shapes in which feeds come: values one after another (JSON Lines, or a single document), one array of records, and one
/// object that has the records in an array under a well-known key (`vulnerabilities` in NVD's API pages). It only looks for where records begin and end;
/// whether a record is good JSON is for its reader to say.
public struct RecordSplitter {
    /// One record of the stream.
    public struct Record {
        /// The bytes of the record.
        public let block: ByteBlock
        /// Lines of the stream that come before the record.
        public let linesBefore: Int
        /// Key of the wrapping object's array that the record came from; nil for records that stand by themselves.
        public let wrapper: String?
    }

    enum Shape {
        case undecided, values, array, wrapper, afterArray, afterWrapper
    }

    let wrapperKeys: [String]
    let limit: Int
    var shape = Shape.undecided
    var wrapper: String?
    var pending: [UInt8] = []
    /// Open brackets inside the record being gathered; 0 between records.
    var depth = 0
    var inString = false
    var escaped = false
    /// Newlines before `counted`, a position in the current chunk.
    var lines = 0
    var counted = 0
    var recordLines = 0
    var seen = 0

    /// - Parameters:
    ///   - wrapperKeys: keys whose array at the top of a wrapping object holds the records.
    ///   - limit: most bytes of one record.
    public init(wrapperKeys: [String], limit: Int) {
        self.wrapperKeys = wrapperKeys
        self.limit = limit
    }

    /// Takes the next bytes of the stream and hands over each record that they complete.
    ///
    /// - Throws: ``JSONError`` for what cannot be a stream of records; whatever `emit` throws.
    public mutating func feed(_ chunk: UnsafeBufferPointer<UInt8>, emit: (Record) throws -> Void) throws {
        var at = 0
        if seen == 0, chunk.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
        seen += chunk.count
        counted = 0
        while at < chunk.count {
            at = depth == 0 ? try between(chunk, at) : try inside(chunk, at, emit: emit)
        }
        count(chunk, to: chunk.count)
    }

    /// Ends the stream.
    ///
    /// - Throws: ``JSONError`` if a record or its array is still open, or if nothing came at all.
    public func finish() throws(JSONError) {
        switch shape {
        case .undecided: throw fail(.empty)
        case .array, .wrapper, .afterWrapper: throw fail(.unexpectedEnd)
        case .values where depth > 0: throw fail(.unexpectedEnd)
        case .values, .afterArray: return
        }
    }

    func fail(_ reason: JSONError.Reason) -> JSONError {
        JSONError(reason: reason, offset: seen, line: lines + 1, column: 1, pointer: "")
    }

    mutating func count(_ chunk: UnsafeBufferPointer<UInt8>, to end: Int) {
        var found = 0
        for index in counted..<max(end, counted) { found &+= chunk[index] == 10 ? 1 : 0 }
        lines += found
        counted = max(end, counted)
    }
}
