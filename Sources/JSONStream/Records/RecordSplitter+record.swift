extension RecordSplitter {
    /// One record of the stream.
    public struct Record {
        /// The bytes of the record.
        public let block: ByteBlock
        /// Lines of the stream that come before the record.
        public let linesBefore: Int
        /// Bytes of the record's first line that come before it.
        public let columnsBefore: Int
        /// Bytes of the stream that come before the record.
        public let offset: Int
        /// Key of the wrapping object's array that the record came from; nil for records that stand by themselves or in a bare array.
        public let wrapper: String?
        /// Place in its array, from 0; nil for records that stand by themselves.
        public let index: Int?

        /// JSON Pointer (RFC 6901) of the record in its stream: `/vulnerabilities/12`; empty for a record that stands by itself.
        public var pointer: String {
            guard let index else { return "" }
            return (wrapper.map { "/" + $0 } ?? "") + "/" + String(index)
        }
    }
}

extension JSONReader {
    /// A reader of a record whose errors name the place in the whole stream: offset, line, column and JSON Pointer.
    public init(_ record: RecordSplitter.Record, limits: JSONLimits = JSONLimits()) {
        let origin = JSONOrigin(offset: record.offset, lines: record.linesBefore, columns: record.columnsBefore, pointer: record.pointer)
        self.init(record.block, limits: limits, origin: origin)
    }
}
