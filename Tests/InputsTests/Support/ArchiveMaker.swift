import CArchive
import Glibc

/// Makes archives and compressed files for tests, with libarchive's writing half.
struct ArchiveMaker {
    /// Kinds of archives; `raw` is no archive, but one compressed file.
    enum Format: CaseIterable {
        case raw, zip, ustar, pax
    }

    /// Kinds of compression.
    enum Filter: CaseIterable {
        case none, gzip, zstd, xz, bzip2
    }

    /// What to put in.
    struct Entry {
        enum Kind {
            case file, folder, link(String), hardLink(String), device
        }

        var name: String
        var kind = Kind.file
        var bytes: [UInt8] = []
        /// Zero bytes to follow `bytes`.
        var zeros = 0

        init(_ name: String, _ text: String = "", kind: Kind = .file, zeros: Int = 0) {
            self.name = name
            self.kind = kind
            self.zeros = zeros
            bytes = Array(text.utf8)
        }
    }

    struct Failure: Error {
        var message: String
    }

    /// Writes an archive to `path`.
    static func make(_ path: String, _ format: Format, _ filter: Filter = .none, _ entries: [Entry]) throws {
        guard let archive = archive_write_new() else { throw Failure(message: "archive_write_new") }
        defer { archive_write_free(archive) }
        func check(_ result: Int32) throws {
            // A warning is about names beyond ASCII, which are written as they are.
            guard result == ARCHIVE_OK || result == ARCHIVE_WARN else {
                throw Failure(message: archive_error_string(archive).map { String(cString: $0) } ?? "?")
            }
        }
        switch format {
        case .raw: try check(archive_write_set_format_raw(archive))
        case .zip: try check(archive_write_set_format_zip(archive))
        case .ustar: try check(archive_write_set_format_ustar(archive))
        case .pax: try check(archive_write_set_format_pax(archive))
        }
        switch filter {
        case .none: break
        case .gzip: try check(archive_write_add_filter_gzip(archive))
        case .zstd: try check(archive_write_add_filter_zstd(archive))
        case .xz: try check(archive_write_add_filter_xz(archive))
        case .bzip2: try check(archive_write_add_filter_bzip2(archive))
        }
        try check(archive_write_open_filename(archive, path))
        for entry in entries { try write(entry, to: archive, check) }
        try check(archive_write_close(archive))
    }

    private static func write(_ entry: Entry, to archive: OpaquePointer, _ check: (Int32) throws -> Void) throws {
        guard let header = archive_entry_new() else { throw Failure(message: "archive_entry_new") }
        defer { archive_entry_free(header) }
        archive_entry_set_pathname(header, entry.name)
        archive_entry_set_perm(header, 0o644)
        archive_entry_set_filetype(header, S_IFREG)
        switch entry.kind {
        case .file: archive_entry_set_size(header, Int64(entry.bytes.count + entry.zeros))
        case .folder: archive_entry_set_filetype(header, S_IFDIR)
        case .link(let target):
            archive_entry_set_filetype(header, S_IFLNK)
            archive_entry_set_symlink(header, target)
        case .hardLink(let target): archive_entry_set_hardlink(header, target)
        case .device: archive_entry_set_filetype(header, S_IFCHR)
        }
        try check(archive_write_header(archive, header))
        if !entry.bytes.isEmpty { guard archive_write_data(archive, entry.bytes, entry.bytes.count) >= 0 else { return try check(ARCHIVE_FATAL) } }
        let block = [UInt8](repeating: 0, count: 1 << 16)
        var left = entry.zeros
        while left > 0 {
            guard archive_write_data(archive, block, min(left, block.count)) >= 0 else { return try check(ARCHIVE_FATAL) }
            left -= block.count
        }
    }
}
