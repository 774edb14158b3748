import CArchive
import Glibc

extension ArchiveReader {
    /// A handle that reads `path` with our formats and filters.
    static func open(_ path: String, limits: InputLimits) throws(InputError) -> OpaquePointer {
        if path != "-" { close(try FileStatus.open(path, limit: limits.bytes).descriptor) }
        if let problem = archive_problem() { throw .systemError(path: path, message: String(cString: problem)) }
        guard let handle = archive_read_new() else { throw .systemError(path: path, message: "libarchive") }
        archive_read_support_filter_gzip(handle)
        archive_read_support_filter_zstd(handle)
        archive_read_support_filter_xz(handle)
        archive_read_support_filter_bzip2(handle)
        archive_read_support_format_zip(handle)
        archive_read_support_format_tar(handle)
        archive_read_support_format_raw(handle)
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

    /// The error that libarchive has just reported.
    static func damaged(_ handle: OpaquePointer, _ path: String) -> InputError {
        .damagedArchive(path: path, message: archive_error_string(handle).map { String(cString: $0) } ?? "?")
    }
}
