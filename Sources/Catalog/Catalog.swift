public import JSONStream

/// A catalogue file, open for reading: vulnerabilities by package, by CPE product and by id. Safe to use from many threads; nothing is copied at start.
public final class Catalog: Sendable {
    /// What the catalogue holds.
    public let info: CatalogInfo
    /// The file as the user named it, for messages.
    public let path: String

    let block: ByteBlock
    let header: CatalogHeader
    let texts = TextReader()

    /// Opens the catalogue in `block`, which came from `path`.
    ///
    /// - Throws: ``CatalogError`` if it is no catalogue, of a newer format, or damaged.
    public init(_ block: ByteBlock, path: String) throws(CatalogError) {
        self.block = block
        self.path = path
        guard block.count >= CatalogLayout.headerBytes, block.bytes.prefix(CatalogLayout.magic.count).elementsEqual(CatalogLayout.magic) else {
            throw .notACatalog(path: path)
        }
        do throws(CatalogError) {
            header = try CatalogHeader(block.base, count: block.count)
            let (offset, length) = header[.meta]
            let meta = ByteBlock(block.bytes[offset..<(offset + length)])
            do { info = try CatalogInfo(json: meta) } catch { throw CatalogError.damaged(path: path, offset: offset) }
        } catch {
            throw error.placed(path)
        }
    }

    func cursor(_ section: CatalogLayout.Section) -> ByteCursor {
        let (offset, length) = header[section]
        return ByteCursor(block.base, from: offset, to: offset + length)
    }

    /// Holds every byte against the checksums of its section, and reads every record, vulnerability and life cycle. Opening a catalogue does not do that: it
    /// would read the whole file.
    ///
    /// - Throws: ``CatalogError/damaged(path:offset:)``.
    public func verify() throws(CatalogError) {
        try verifySections()
        for number in 0..<recordCount {
            let row = try row(number)
            let sum = try text(row) { cursor in Checksum.of(cursor.base + cursor.at, cursor.end - cursor.at) }
            guard sum == row.textSum else { throw .damaged(path: path, offset: Int(clamping: row.blob)) }
            _ = try record(number)
        }
        for number in 0..<(header[.groupOffsets].length / 4) { _ = try group(number) }
        do throws(CatalogError) {
            _ = try allLifecycles()
            _ = try epssTable()
        } catch {
            throw error.placed(path)
        }
    }

    /// Reads every byte once and holds it against the checksums.
    ///
    /// - Throws: ``CatalogError/damaged(path:offset:)``.
    func verifySections() throws(CatalogError) {
        for section in CatalogLayout.Section.allCases {
            let (offset, length) = header[section]
            guard Checksum.of(block.base + offset, length) == header.sums[section.rawValue] else { throw .damaged(path: path, offset: offset) }
        }
    }

    /// A number that tells this catalogue's content from any other's, without reading it: over the checksums of all parts.
    public var mark: UInt64 {
        var sum = Checksum()
        sum.add(header.sums.flatMap { value in withUnsafeBytes(of: value.littleEndian) { Array($0) } })
        return sum.value
    }

    /// Records of all sources.
    public var recordCount: Int { header[.records].length / RecordRow.bytes }

    func row(_ number: Int) throws(CatalogError) -> RecordRow {
        var cursor = cursor(.records)
        guard number >= 0, number < recordCount else { throw cursor.damage }
        cursor.at += number * RecordRow.bytes
        return try RecordRow(&cursor)
    }

    /// What matching needs of a record, from its source and id on.
    func matching(_ row: RecordRow) throws(CatalogError) -> ByteCursor {
        let whole = cursor(.blobs)
        let length = UInt64(row.matchingLength)
        guard row.blob >= UInt64(whole.at), row.blob <= UInt64(whole.end), length <= UInt64(whole.end) - row.blob else { throw whole.damage }
        return ByteCursor(block.base, from: Int(row.blob), to: Int(row.blob) + Int(length))
    }
}

extension CatalogError {
    /// The error with the file's name, where it has none yet.
    func placed(_ path: String) -> CatalogError {
        switch self {
        case .damaged("", let offset): .damaged(path: path, offset: offset)
        case .newerFormat("", let version): .newerFormat(path: path, version: version)
        default: self
        }
    }
}
