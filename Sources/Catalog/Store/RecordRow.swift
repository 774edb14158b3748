/// Where the parts of one record lie and what matching must know before reading it.
struct RecordRow {
    static let bytes = 40
    static let withdrawn: UInt32 = 1
    /// Another source's applicability statements stand in place of this record's.
    static let overridden: UInt32 = 2

    /// Offset in the file of what matching needs.
    var blob: UInt64
    var matchingLength: UInt32
    /// The block with what people read, where in it that begins, and its bytes.
    var textBlock: UInt32
    var textStart: UInt32
    var textLength: UInt32
    /// Over the text as it is read: what tells a change of it without unpacking it.
    var textSum: UInt64
    var flags: UInt32
    /// Offset in the subjects section.
    var subjects: UInt32 = 0

    var isWithdrawn: Bool { flags & Self.withdrawn != 0 }
    var isOverridden: Bool { flags & Self.overridden != 0 }

    func write(to writer: inout ByteWriter) {
        writer.fixed64(blob)
        writer.fixed32(matchingLength)
        writer.fixed32(textBlock)
        writer.fixed32(textStart)
        writer.fixed32(textLength)
        writer.fixed64(textSum)
        writer.fixed32(flags)
        writer.fixed32(subjects)
    }

    init(blob: Int, matchingLength: Int, text: TextPacker.Place, textLength: Int, textSum: UInt64, flags: UInt32) {
        self.blob = UInt64(blob)
        self.matchingLength = UInt32(matchingLength)
        textBlock = UInt32(text.block)
        textStart = UInt32(text.start)
        self.textLength = UInt32(textLength)
        self.textSum = textSum
        self.flags = flags
    }

    init(_ cursor: inout ByteCursor) throws(CatalogError) {
        blob = try cursor.fixed64()
        matchingLength = try cursor.fixed32()
        textBlock = try cursor.fixed32()
        textStart = try cursor.fixed32()
        textLength = try cursor.fixed32()
        textSum = try cursor.fixed64()
        flags = try cursor.fixed32()
        subjects = try cursor.fixed32()
    }
}
