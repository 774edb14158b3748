import CArchive
import JSONStream

/// The parts of a workbook: a zip archive in memory, with limits against bombs.
struct ZipParts {
    private(set) var parts: [String: [UInt8]] = [:]

    init(_ block: ByteBlock, limits: TableLimits) throws(TableError) {
        // libarchive reads a zip that was cut off as far as it goes.
        guard ZipEnd.isThere(block) else { throw .damaged(message: "the end of the zip is missing") }
        guard let handle = archive_read_new() else { throw .damaged(message: "libarchive") }
        defer { archive_read_free(handle) }
        archive_read_support_format_zip(handle)
        guard archive_read_open_memory(handle, block.base, block.count) == ARCHIVE_OK else { throw Self.damage(handle) }
        var total = 0
        var entry: OpaquePointer?
        while true {
            let result = archive_read_next_header(handle, &entry)
            if result == ARCHIVE_EOF { break }
            guard result == ARCHIVE_OK || result == ARCHIVE_WARN, let entry else { throw Self.damage(handle) }
            let name = (archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)).map { String(cString: $0) } ?? ""
            guard parts.count < 10_000 else { throw .tooLarge(limit: 10_000) }
            parts[name] = try Self.contents(handle, block.count, limits, &total)
        }
    }

    private static func contents(_ handle: OpaquePointer, _ packed: Int, _ limits: TableLimits, _ total: inout Int) throws(TableError) -> [UInt8] {
        var bytes: [UInt8] = []
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { chunk.deallocate() }
        while true {
            let count = archive_read_data(handle, chunk.baseAddress, chunk.count)
            guard count >= 0 else { throw damage(handle) }
            if count == 0 { return bytes }
            total += count
            guard total <= limits.bytes else { throw .tooLarge(limit: limits.bytes) }
            guard total <= 1 << 20 || total / limits.ratio <= packed else { throw .tooLarge(limit: limits.ratio) }
            bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[..<count]))
        }
    }

    private static func damage(_ handle: OpaquePointer) -> TableError {
        .damaged(message: archive_error_string(handle).map { String(cString: $0) } ?? "?")
    }
}
