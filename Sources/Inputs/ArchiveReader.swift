import CArchive

/// Streams what a file holds: its bytes, its decompressed bytes, or the files of the archive it is (zip, tar; gzip, zstd, xz, bzip2).
///
/// Nothing else that libarchive can read is switched on. Not copyable, so that the handle is freed exactly once.
public struct ArchiveReader: ~Copyable {
    private let handle: OpaquePointer
    private let path: String
    private let limits: InputLimits
    private var total = 0
    private var entries = 0

    /// Opens `path`, or standard input for `-`.
    ///
    /// - Throws: ``InputError`` if the file is missing, a folder, empty, unreadable or no intact archive.
    public init(path: String, limits: InputLimits) throws(InputError) {
        handle = try Self.open(path)
        self.path = path
        self.limits = limits
    }

    deinit { archive_read_free(handle) }

    /// Goes to the next file and gives its name (`data` for plain or merely compressed input); nil when there is none left.
    public mutating func nextFile() throws(InputError) -> String? {
        while true {
            var entry: OpaquePointer?
            let result = archive_read_next_header(handle, &entry)
            if result == ARCHIVE_EOF { return nil }
            guard result == ARCHIVE_OK || result == ARCHIVE_WARN, let entry else { throw Self.damaged(handle, path) }
            entries += 1
            guard entries <= limits.entries else { throw .tooManyEntries(path: path, limit: limits.entries) }
            // Links and devices inside an archive are never followed.
            let type = archive_entry_filetype(entry)
            let isRaw = archive_format(handle) == ARCHIVE_FORMAT_RAW
            guard isRaw || type == 0o100000 else { continue }
            guard let name = archive_entry_pathname(entry) else { return "?" }
            return isRaw ? "data" : String(cString: name)
        }
    }

    /// Reads the next bytes of the current file into `buffer`; 0 at its end.
    public mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
        let count = archive_read_data(handle, buffer.baseAddress, buffer.count)
        guard count >= 0 else { throw Self.damaged(handle, path) }
        total += count
        guard total <= limits.bytes else { throw .expandsTooMuch(path: path, limit: limits.bytes) }
        if total > limits.ratioFloor {
            let taken = Int(archive_filter_bytes(handle, -1))
            guard total <= max(taken, 1).multipliedReportingOverflow(by: limits.ratio).partialValue else {
                throw .ratioTooHigh(path: path, limit: limits.ratio)
            }
        }
        return count
    }

    private static func open(_ path: String) throws(InputError) -> OpaquePointer {
        if path != "-" {
            let status = try FileStatus.of(path)
            guard status.kind != .folder else { throw .isDirectory(path: path) }
            guard status.kind == .file else { throw .notAFile(path: path) }
            guard status.size > 0 else { throw .empty(path: path) }
        }
        guard let handle = archive_read_new() else { throw .systemError(path: path, message: "libarchive") }
        let filters = [archive_read_support_filter_gzip, archive_read_support_filter_zstd, archive_read_support_filter_xz, archive_read_support_filter_bzip2]
        let formats = [archive_read_support_format_zip, archive_read_support_format_tar, archive_read_support_format_raw]
        for enable in filters + formats { _ = enable(handle) }
        let block = 1 << 18
        let opened = path == "-" ? archive_read_open_fd(handle, 0, block) : archive_read_open_filename(handle, path, block)
        guard opened == ARCHIVE_OK else {
            let error = damaged(handle, path)
            archive_read_free(handle)
            throw error
        }
        return handle
    }

    private static func damaged(_ handle: OpaquePointer, _ path: String) -> InputError {
        let message = archive_error_string(handle).map { String(cString: $0) } ?? "?"
        return .damagedArchive(path: path, message: message)
    }
}
