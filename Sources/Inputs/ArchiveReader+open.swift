import CArchive
import Glibc
import JSONStream

extension ArchiveReader {
    /// A handle that reads `path` with our formats and filters.
    static func open(_ path: String, limits: InputLimits) throws(InputError) -> OpaquePointer {
        if path != "-" { close(try FileStatus.open(path, limit: limits.bytes).descriptor) }
        let handle = try made(path)
        let block = 1 << 18
        let opened = path == "-" ? archive_read_open_fd(handle, 0, block) : archive_read_open_filename(handle, path, block)
        guard opened == ARCHIVE_OK else {
            defer { archive_read_free(handle) }
            // Raw data are taken whatever they are, unless there are none.
            if archive_errno(handle) == EILSEQ, archive_filter_bytes(handle, 0) == 0 { throw .empty(path: path) }
            throw damaged(handle, path)
        }
        return handle
    }

    /// The same for what is in `block`, which must outlive the handle.
    static func open(_ block: ByteBlock, _ path: String, limits: InputLimits) throws(InputError) -> OpaquePointer {
        guard block.count > 0 else { throw .empty(path: path) }
        guard block.count <= limits.bytes else { throw .tooLarge(path: path, limit: limits.bytes) }
        let handle = try made(path)
        guard archive_read_open_memory(handle, block.base, block.count) == ARCHIVE_OK else {
            defer { archive_read_free(handle) }
            throw damaged(handle, path)
        }
        return handle
    }

    /// A handle with our formats and filters.
    private static func made(_ path: String) throws(InputError) -> OpaquePointer {
        guard let handle = archive_read_new() else { throw .systemError(path: path, message: "libarchive") }
        archive_read_support_filter_gzip(handle)
        archive_read_support_filter_zstd(handle)
        archive_read_support_filter_xz(handle)
        archive_read_support_filter_bzip2(handle)
        archive_read_support_format_zip(handle)
        archive_read_support_format_tar(handle)
        archive_read_support_format_raw(handle)
        return handle
    }

    /// The error that libarchive has just reported.
    static func damaged(_ handle: OpaquePointer, _ path: String) -> InputError {
        .damagedArchive(path: path, message: archive_error_string(handle).map { String(cString: $0) } ?? "?")
    }
}
