/// The catalogue file, format 6.
///
/// A header of ``headerBytes`` bytes (magic, format number, file size, offset and length of each section, checksum of each section, checksum of the header), then the sections.
/// Numbers are little-endian; offsets count from the start of the file. The order of ``Section`` is part of the format.
enum CatalogLayout {
    static let magic = Array("MIMAMORI".utf8)
    static let format = 6
    static let headerBytes = 512

    enum Section: Int, CaseIterable {
        /// JSON: when and from what the catalogue was made.
        case meta
        /// What matching needs of the records, and between that the packed blocks of their texts; see ``RecordCoding`` and ``TextPacker``.
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
        /// ``TextBlockRow`` for each block of texts, and the dictionaries they were packed with (source and bytes of each).
        case textBlocks, textDictionaries
    }
}
