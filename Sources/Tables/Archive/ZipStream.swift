import CArchive

/// Packs parts into a zip archive one after the other, straight into a file: only one part is in memory at a time.
///
/// The same parts always give the same bytes: entries carry a fixed time.
public final class ZipStream {
    private let archive: OpaquePointer
    private let entry: OpaquePointer

    /// An archive that is written to an open file, which stays the caller's.
    ///
    /// - Throws: ``TableError/damaged(message:)`` if it cannot be begun.
    public init(descriptor: Int32) throws(TableError) {
        guard let archive = archive_write_new() else { throw .damaged(message: "libarchive") }
        guard let entry = archive_entry_new() else {
            archive_write_free(archive)
            throw .damaged(message: "libarchive")
        }
        self.archive = archive
        self.entry = entry
        archive_write_set_format_zip(archive)
        archive_write_set_options(archive, "zip:hdrcharset=UTF-8")
        // The last block is not filled up: the file ends where the archive ends.
        archive_write_set_bytes_in_last_block(archive, 1)
        guard archive_write_open_fd(archive, descriptor) == ARCHIVE_OK else { throw failure }
    }

    deinit {
        archive_entry_free(entry)
        archive_write_free(archive)
    }

    /// Adds a part.
    public func add(_ name: String, _ bytes: [UInt8]) throws(TableError) {
        archive_entry_clear(entry)
        archive_entry_set_pathname_utf8(entry, name)
        archive_entry_set_size(entry, Int64(bytes.count))
        archive_entry_set_filetype(entry, ZipWriter.regularFile)
        archive_entry_set_perm(entry, 0o644)
        archive_entry_set_mtime(entry, ZipWriter.fixedTime, 0)
        guard archive_write_header(archive, entry) == ARCHIVE_OK else { throw failure }
        guard bytes.withUnsafeBytes({ archive_write_data(archive, $0.baseAddress, $0.count) }) == bytes.count else { throw failure }
    }

    /// Writes the directory. Nothing can be added any more.
    public func finish() throws(TableError) {
        guard archive_write_close(archive) == ARCHIVE_OK else { throw failure }
    }

    private var failure: TableError { .damaged(message: archive_error_string(archive).map { String(cString: $0) } ?? "?") }
}
