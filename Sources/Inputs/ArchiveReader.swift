import CArchive
import Glibc
public import JSONStream
import Tables

/// Streams what a file holds: its bytes, its decompressed bytes, or the files of the archive it is (zip, tar; gzip, zstd, xz, bzip2).
///
/// Nothing else that libarchive can read is switched on, and nothing is ever written: names in an archive are labels.
/// Not copyable, so that the handle is freed exactly once.
public struct ArchiveReader: ~Copyable {
    private let handle: OpaquePointer
    private let path: String
    private let limits: InputLimits
    /// The archive itself where it is in memory; libarchive reads it there.
    private let block: ByteBlock?
    /// Bytes that came out so far.
    public private(set) var total = 0
    private var entries = 0
    private var isInside = false
    private var sum: GzipSum?
    /// False if the input is one document, plain or merely compressed.
    public private(set) var isArchive = false

    /// Opens `path`, or standard input for `-`.
    ///
    /// - Throws: ``InputError`` if the file is missing, a folder, empty, unreadable or larger than the limit for what comes out of it.
    public init(path: String, limits: InputLimits) throws(InputError) {
        handle = try Self.open(path, limits: limits)
        self.path = path
        self.limits = limits
        block = nil
    }

    /// The same for a file in memory, such as one that lay in another archive.
    ///
    /// - Parameter path: what messages call it.
    public init(_ block: ByteBlock, path: String, limits: InputLimits) throws(InputError) {
        handle = try Self.open(block, path, limits: limits)
        self.path = path
        self.limits = limits
        self.block = block
    }

    /// The bytes of the archive.
    private func whole() throws(InputError) -> ByteBlock {
        if let block { return block }
        return try MappedFile.open(path)
    }

    deinit { archive_read_free(handle) }

    /// Goes to the next file and gives its name (`data` for plain or merely compressed input); nil when there is none left.
    ///
    /// Folders, links, devices and hidden files inside an archive are passed over, as in ``InputTree``.
    /// - Throws: ``InputError`` if the archive is damaged or beyond the limits, which hold for what is passed over too.
    public mutating func nextFile() throws(InputError) -> String? {
        while true {
            try passOver()
            var entry: OpaquePointer?
            let before = archive_filter_bytes(handle, 0)
            let result = archive_read_next_header(handle, &entry)
            if result == ARCHIVE_EOF {
                // A tar ends with blocks of zeros. Without them it was cut between two files, which libarchive does not mind.
                let isCut = archive_format(handle) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_TAR && archive_filter_bytes(handle, 0) - before < 512
                if isCut { throw .damagedArchive(path: path, message: "the end of the tar is missing") }
                let isZip = archive_format(handle) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_ZIP && archive_filter_count(handle) == 1
                if isZip, path != "-", !ZipEnd.isThere(try whole()) {
                    throw .damagedArchive(path: path, message: "the end of the zip is missing")
                }
                return nil
            }
            guard result == ARCHIVE_OK || result == ARCHIVE_WARN, let entry else { throw damaged() }
            isInside = true
            entries += 1
            guard entries <= limits.entries else { throw .tooManyEntries(path: path, limit: limits.entries) }
            isArchive = archive_format(handle) != ARCHIVE_FORMAT_RAW
            guard isArchive else {
                let isGzip = archive_filter_count(handle) == 2 && archive_filter_code(handle, 0) == ARCHIVE_FILTER_GZIP
                sum = isGzip && path != "-" ? GzipSum() : nil
                return "data"
            }
            let name = (archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)).map { String(cString: $0) } ?? "?"
            let isPlain = archive_entry_filetype(entry) == S_IFREG && archive_entry_hardlink(entry) == nil
            if isPlain, !Self.isHidden(name), limits.members.isEmpty || limits.members.contains(where: { $0.matches(name) }) { return name }
        }
    }

    /// Reads the next bytes of the current file into `buffer`; 0 at its end.
    ///
    /// - Throws: ``InputError`` if the data are damaged, or more than the limits allow in all that was read so far.
    public mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
        guard isInside else { return 0 }
        let count = archive_read_data(handle, buffer.baseAddress, buffer.count)
        guard count >= 0 else { throw damaged() }
        try took(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        return count
    }

    /// The next bytes of the current file, where they lie or in `buffer`; none at its end. They are there until the next call.
    ///
    /// - Throws: as ``read(into:)``.
    mutating func next(_ buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> UnsafeRawBufferPointer {
        // A plain file comes in the blocks in which it was read. What lies in an archive may have holes, and what is unpacked or piped comes in small blocks.
        guard isInside, !isArchive, archive_filter_count(handle) == 1, path != "-" else {
            return UnsafeRawBufferPointer(rebasing: buffer[..<(try read(into: buffer))])
        }
        var (start, count, offset): (UnsafeRawPointer?, Int, Int64) = (nil, 0, 0)
        var result = ARCHIVE_OK
        while count == 0, result == ARCHIVE_OK { result = archive_read_data_block(handle, &start, &count, &offset) }
        guard result == ARCHIVE_OK || result == ARCHIVE_EOF else { throw damaged() }
        let bytes = UnsafeRawBufferPointer(start: start, count: result == ARCHIVE_EOF ? 0 : count)
        try took(bytes)
        return bytes
    }

    /// Notes what has come out; nothing is the end of the file.
    private mutating func took(_ bytes: UnsafeRawBufferPointer) throws(InputError) {
        guard !bytes.isEmpty else {
            isInside = false
            if let sum, !sum.agrees(with: try whole()) { throw .damagedArchive(path: path, message: "gzip CRC mismatch") }
            return
        }
        sum?.add(bytes)
        total += bytes.count
        guard total <= limits.bytes else { throw .expandsTooMuch(path: path, limit: limits.bytes) }
        if total > limits.ratioFloor {
            let taken = max(Int(archive_filter_bytes(handle, -1)), 1)
            let (most, isBeyond) = taken.multipliedReportingOverflow(by: limits.ratio)
            guard isBeyond || total <= most else { throw .ratioTooHigh(path: path, limit: limits.ratio) }
        }
    }

    /// Reads to the end of the current file: libarchive would skip it without regard to our limits.
    private mutating func passOver() throws(InputError) {
        guard isInside else { return }
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { chunk.deallocate() }
        while try read(into: chunk) > 0 { continue }
    }

    private static func isHidden(_ name: String) -> Bool {
        name.utf8.split(separator: UInt8(ascii: "/")).contains { part in
            part.first == UInt8(ascii: ".") && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8) || part.elementsEqual("__MACOSX".utf8)
        }
    }

    private func damaged() -> InputError { Self.damaged(handle, path) }
}
