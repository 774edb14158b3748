/// The catalogue file, format 4.
///
/// A header of ``headerBytes`` bytes (magic, format number, file size, offset and length of each section, checksum of each section, checksum of the header), then the sections.
/// Numbers are little-endian; offsets count from the start of the file. The order of ``Section`` is part of the format.
enum CatalogLayout {
    static let magic = Array("MIMAMORI".utf8)
    static let format = 4
    static let headerBytes = 512

    enum Section: Int, CaseIterable {
        /// JSON: when and from what the catalogue was made.
        case meta
        /// The records' blobs, see ``RecordCoding``.
        case blobs
        /// ``RecordRow`` for each record.
        case records
        /// For each record, the groups it is about.
        case subjects
        /// Offset of each group in `groups`.
        case groupOffsets
        /// Groups: ids, records, conflicts.
        case groups
        /// Hash tables of ``KeyIndex`` and the rows they lead to.
        case packages, packageRows
        case cpes, cpeRows
        case ids, idRows
        /// Scores of EPSS, see ``EPSSTable``.
        case epss
        /// Life cycles of products, and the table that leads to them; see ``LifecycleTable``.
        case lifecycles, lifecycleTable, lifecycleRows
    }
}

/// Where one record lies and what matching must know before reading it.
struct RecordRow {
    static let bytes = 32
    static let withdrawn: UInt32 = 1
    /// Another source's applicability statements stand in place of this record's.
    static let overridden: UInt32 = 2

    var blob: UInt64
    var matchingLength: UInt32
    var textLength: UInt32
    var flags: UInt32
    /// Offset in the subjects section.
    var subjects: UInt32
    /// Offset of the configurations in the blob, for stepping straight to them.
    var reserved: UInt64 = 0

    var isWithdrawn: Bool { flags & Self.withdrawn != 0 }
    var isOverridden: Bool { flags & Self.overridden != 0 }

    func write(to writer: inout ByteWriter) {
        writer.fixed64(blob)
        writer.fixed32(matchingLength)
        writer.fixed32(textLength)
        writer.fixed32(flags)
        writer.fixed32(subjects)
        writer.fixed64(reserved)
    }

    init(blob: UInt64, matchingLength: UInt32, textLength: UInt32, flags: UInt32, subjects: UInt32) {
        self.blob = blob
        self.matchingLength = matchingLength
        self.textLength = textLength
        self.flags = flags
        self.subjects = subjects
    }

    init(_ cursor: inout ByteCursor) throws(CatalogError) {
        blob = try cursor.fixed64()
        matchingLength = try cursor.fixed32()
        textLength = try cursor.fixed32()
        flags = try cursor.fixed32()
        subjects = try cursor.fixed32()
        reserved = try cursor.fixed64()
    }
}
