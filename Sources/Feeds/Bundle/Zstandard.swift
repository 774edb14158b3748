import CArchive
import Glibc
import JSONStream

/// Compression of one stretch of bytes by zstd, through libarchive.
enum Zstandard {
    /// Writes `block` to `path`, compressed.
    static func compress(_ block: ByteBlock, to path: String) throws(FeedError) {
        guard let archive = archive_write_new() else { throw .couldNotWrite(path: path, message: "libarchive") }
        defer { archive_write_free(archive) }
        archive_write_add_filter_zstd(archive)
        archive_write_set_format_raw(archive)
        archive_write_set_filter_option(archive, "zstd", "compression-level", "12")
        guard archive_write_open_filename(archive, path) == ARCHIVE_OK, let entry = archive_entry_new() else { throw failure(archive, path) }
        defer { archive_entry_free(entry) }
        archive_entry_set_pathname(entry, "catalog")
        archive_entry_set_filetype(entry, 0o100000)
        guard archive_write_header(archive, entry) == ARCHIVE_OK else { throw failure(archive, path) }
        var at = 0
        while at < block.count {
            let count = archive_write_data(archive, block.base + at, min(1 << 20, block.count - at))
            guard count > 0 else { throw failure(archive, path) }
            at += Int(count)
        }
        guard archive_write_close(archive) == ARCHIVE_OK else { throw failure(archive, path) }
    }

    /// Hands over what `bytes` hold, in pieces, until `limit` bytes have come; false if they are not zstd's, or hold more.
    static func expand(_ bytes: UnsafeRawBufferPointer, limit: Int, body: ([UInt8]) throws -> Void) throws -> Bool {
        guard let archive = archive_read_new() else { return false }
        defer { archive_read_free(archive) }
        archive_read_support_filter_zstd(archive)
        archive_read_support_format_raw(archive)
        var entry: OpaquePointer?
        guard archive_read_open_memory(archive, bytes.baseAddress, bytes.count) == ARCHIVE_OK,
            archive_read_next_header(archive, &entry) == ARCHIVE_OK
        else { return false }
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        var total = 0
        while true {
            let count = chunk.withUnsafeMutableBytes { archive_read_data(archive, $0.baseAddress, $0.count) }
            if count == 0 { return total == limit }
            guard count > 0 else { return false }
            total += Int(count)
            guard total <= limit else { return false }
            try body(count == chunk.count ? chunk : Array(chunk[..<Int(count)]))
        }
    }

    private static func failure(_ archive: OpaquePointer, _ path: String) -> FeedError {
        .couldNotWrite(path: path, message: archive_error_string(archive).map { String(cString: $0) } ?? "?")
    }
}
