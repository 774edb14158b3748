import CArchive

/// Packs parts into a zip archive in memory, for the Office Open XML formats and for several files in one.
///
/// The same parts always give the same bytes: entries carry a fixed time.
public enum ZipWriter {
    /// The archive with the parts in the given order.
    ///
    /// - Throws: ``TableError/damaged(message:)`` if the archive could not be made.
    public static func write(_ parts: [(name: String, bytes: [UInt8])]) throws(TableError) -> [UInt8] {
        guard let handle = archive_write_new(), let entry = archive_entry_new() else { throw .damaged(message: "libarchive") }
        defer {
            archive_entry_free(entry)
            archive_write_free(handle)
        }
        archive_write_set_format_zip(handle)
        // Without this, libarchive says nothing of the encoding of names that are not ASCII.
        archive_write_set_options(handle, "zip:hdrcharset=UTF-8")
        // Deflate never adds more than a few bytes to what cannot be compressed; each part has a header and a place in the directory.
        let room = parts.reduce(65_536) { $0 + $1.bytes.count + $1.bytes.count / 100 + 1_024 + 2 * $1.name.utf8.count }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 16)
        defer { buffer.deallocate() }
        var used = 0
        let opened = withUnsafeMutablePointer(to: &used) { used -> [UInt8]? in
            guard archive_write_open_memory(handle, buffer.baseAddress, room, used) == ARCHIVE_OK else { return nil }
            for (name, bytes) in parts {
                archive_entry_clear(entry)
                archive_entry_set_pathname_utf8(entry, name)
                archive_entry_set_size(entry, Int64(bytes.count))
                archive_entry_set_filetype(entry, regularFile)
                archive_entry_set_perm(entry, 0o644)
                archive_entry_set_mtime(entry, fixedTime, 0)
                guard archive_write_header(handle, entry) == ARCHIVE_OK else { return nil }
                guard bytes.withUnsafeBytes({ archive_write_data(handle, $0.baseAddress, $0.count) }) == bytes.count else { return nil }
            }
            guard archive_write_close(handle) == ARCHIVE_OK else { return nil }
            return Array(UnsafeRawBufferPointer(rebasing: buffer[..<used.pointee]))
        }
        guard let bytes = opened else { throw .damaged(message: archive_error_string(handle).map { String(cString: $0) } ?? "?") }
        return bytes
    }

    /// `AE_IFREG` of libarchive, a macro that Swift does not see.
    static let regularFile: UInt32 = 0o100000
    /// The time that all entries carry: the first that zip can write.
    static let fixedTime = 315_532_800
}
