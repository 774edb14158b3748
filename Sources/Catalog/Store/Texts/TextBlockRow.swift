/// Where a block of texts lies in the file, packed, and what it was packed with.
struct TextBlockRow: Equatable {
    static let bytes = 24
    /// No record's text is longer: a feed's records and documents have limits far below.
    static let longest = 1 << 30

    var offset: UInt64
    var packedLength: UInt32
    /// Bytes of the texts themselves.
    var length: UInt32
    /// Number of the dictionary plus one; zero for none.
    var dictionary: UInt32

    func write(to writer: inout ByteWriter) {
        writer.fixed64(offset)
        writer.fixed32(packedLength)
        writer.fixed32(length)
        writer.fixed32(dictionary)
        writer.fixed32(0)
    }

    init(offset: UInt64 = 0, packedLength: UInt32 = 0, length: UInt32 = 0, dictionary: UInt32 = 0) {
        self.offset = offset
        self.packedLength = packedLength
        self.length = length
        self.dictionary = dictionary
    }

    init(_ cursor: inout ByteCursor) throws(CatalogError) {
        offset = try cursor.fixed64()
        packedLength = try cursor.fixed32()
        length = try cursor.fixed32()
        dictionary = try cursor.fixed32()
        guard try cursor.fixed32() == 0, length <= Self.longest else { throw cursor.damage }
    }
}
