import CArchive

/// Bytes packed: with zstd for what is kept and seldom read, with gzip for what crosses the network.
public enum PackedBytes {
    /// The bytes packed with zstd.
    public static func pack(_ bytes: [UInt8]) throws(InputError) -> [UInt8] {
        try bytes.withUnsafeBufferPointer { buffer throws(InputError) in try pack(buffer) }
    }

    /// The bytes packed with zstd; takes no more memory than what comes of it, however many they are.
    public static func pack(_ bytes: UnsafeBufferPointer<UInt8>) throws(InputError) -> [UInt8] {
        try pack(bytes, "zstd") { archive_write_add_filter_zstd($0) }
    }

    /// The bytes packed with gzip (RFC 1952), at a level that costs little.
    public static func gzip(_ bytes: [UInt8]) throws(InputError) -> [UInt8] {
        try bytes.withUnsafeBufferPointer { buffer throws(InputError) in
            try pack(buffer, "gzip") { handle in
                let added = archive_write_add_filter_gzip(handle)
                archive_write_set_filter_option(handle, "gzip", "compression-level", "4")
                // The same bytes are packed to the same bytes, whenever that is.
                archive_write_set_filter_option(handle, "gzip", "timestamp", nil)
                return added
            }
        }
    }

    private static func pack(_ bytes: UnsafeBufferPointer<UInt8>, _ name: String, _ filter: (OpaquePointer) -> Int32) throws(InputError) -> [UInt8] {
        guard let handle = archive_write_new() else { throw .systemError(path: name, message: "libarchive") }
        defer { archive_write_free(handle) }
        archive_write_set_format_raw(handle)
        guard filter(handle) == ARCHIVE_OK else { throw ArchiveReader.damaged(handle, name) }
        archive_write_set_bytes_per_block(handle, 0)
        let sink = Sink()
        let done = withExtendedLifetime(sink) { () -> Bool in
            let context = Unmanaged.passUnretained(sink).toOpaque()
            let write: @convention(c) (OpaquePointer?, UnsafeMutableRawPointer?, UnsafeRawPointer?, Int) -> Int = { _, context, piece, count in
                guard let context, let piece else { return -1 }
                Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue().bytes += UnsafeRawBufferPointer(start: piece, count: count)
                return count
            }
            guard archive_write_open(handle, context, nil, write, nil) == ARCHIVE_OK, let entry = archive_entry_new() else { return false }
            defer { archive_entry_free(entry) }
            archive_entry_set_filetype(entry, UInt32(0o100000))
            guard archive_write_header(handle, entry) == ARCHIVE_OK else { return false }
            let written = bytes.isEmpty ? 0 : archive_write_data(handle, bytes.baseAddress, bytes.count)
            return written == bytes.count && archive_write_close(handle) == ARCHIVE_OK
        }
        guard done else { throw ArchiveReader.damaged(handle, name) }
        return sink.bytes
    }

    /// Where libarchive puts what is packed.
    private final class Sink {
        var bytes: [UInt8] = []
    }

    /// The bytes unpacked.
    ///
    /// - Parameter size: how many they must be; others are damage.
    public static func unpack(_ packed: [UInt8], size: Int) throws(InputError) -> [UInt8] {
        guard let handle = archive_read_new() else { throw .systemError(path: "zstd", message: "libarchive") }
        defer { archive_read_free(handle) }
        archive_read_support_filter_zstd(handle)
        archive_read_support_format_raw(handle)
        if size == 0 { return [] }
        var bytes = [UInt8](repeating: 0, count: size)
        var extra: UInt8 = 0
        let done = packed.withUnsafeBytes { raw -> Bool in
            var entry: OpaquePointer?
            guard archive_read_open_memory(handle, raw.baseAddress, raw.count) == ARCHIVE_OK,
                archive_read_next_header(handle, &entry) == ARCHIVE_OK
            else { return false }
            let read = bytes.withUnsafeMutableBytes { archive_read_data(handle, $0.baseAddress, size) }
            return read == size && archive_read_data(handle, &extra, 1) == 0
        }
        guard done else { throw .damagedArchive(path: "zstd", message: "not \(size) bytes") }
        return bytes
    }
}
