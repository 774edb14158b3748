/// The first ``CatalogLayout/headerBytes`` bytes of a catalogue file: how long it is, and where its sections lie, with a checksum of each.
struct CatalogHeader {
    /// Bytes of the file.
    var size: Int
    /// By ``CatalogLayout/Section``.
    var sections: [(offset: Int, length: Int)]
    var sums: [UInt64]

    init(size: Int, sections: [(offset: Int, length: Int)], sums: [UInt64]) {
        self.size = size
        self.sections = sections
        self.sums = sums
    }

    /// Reads what begins at `base`, where there are at least ``CatalogLayout/headerBytes`` bytes that begin with ``CatalogLayout/magic``.
    ///
    /// - Parameter count: bytes that there really are; nil where not all are at hand.
    /// - Throws: `CatalogError` without a path.
    init(_ base: UnsafePointer<UInt8>, count: Int? = nil) throws(CatalogError) {
        var cursor = ByteCursor(base, from: CatalogLayout.magic.count, to: CatalogLayout.headerBytes)
        let format = try cursor.fixed64()
        guard format == UInt64(CatalogLayout.format) else { throw .newerFormat(path: "", version: Int(truncatingIfNeeded: format)) }
        guard let size = Int(exactly: try cursor.fixed64()), size == count ?? size else { throw .damaged(path: "", offset: count ?? 0) }
        self.size = size
        sections = []
        for _ in CatalogLayout.Section.allCases {
            let offset = try cursor.fixed64()
            let length = try cursor.fixed64()
            guard offset <= UInt64(size), length <= UInt64(size) - offset else { throw cursor.damage }
            sections.append((Int(offset), Int(length)))
        }
        sums = []
        for _ in CatalogLayout.Section.allCases { sums.append(try cursor.fixed64()) }
        let sum = Checksum.of(base, cursor.at)
        guard try cursor.fixed64() == sum else { throw cursor.damage }
    }

    /// As it stands in a file; what is left of its room is zero.
    var bytes: [UInt8] {
        var header = ByteWriter()
        for byte in CatalogLayout.magic { header.byte(byte) }
        header.fixed64(UInt64(CatalogLayout.format))
        header.fixed64(UInt64(size))
        for section in sections {
            header.fixed64(UInt64(section.offset))
            header.fixed64(UInt64(section.length))
        }
        for sum in sums { header.fixed64(sum) }
        header.fixed64(Checksum.of(header.bytes))
        return header.bytes
    }

    /// Where a section lies.
    subscript(section: CatalogLayout.Section) -> (offset: Int, length: Int) { sections[section.rawValue] }
}
