import CArchive
import CZstd
import Catalog
import Glibc

/// Compression of one long stretch of bytes by zstd.
enum Zstandard {
    /// Higher ones take several times the time for a few hundredths of the room (decision 0035).
    private static let level: Int32 = 15

    /// A file that is compressed as it is written, and goes with this value.
    struct Writer: ~Copyable {
        private var sink: FileSink
        private let context: Context
        private let path: String
        private var room = [UInt8](repeating: 0, count: 1 << 17)

        /// - Parameter path: the file is a neighbour of it.
        init(path: String) throws {
            if let problem = zstd_problem() { throw FeedError.couldNotWrite(path: path, message: String(cString: problem)) }
            guard let made = ZSTD_createCCtx() else { throw FeedError.couldNotWrite(path: path, message: "zstd: out of memory") }
            let file = try FileSink(target: path, header: 0)
            context = Context(made)
            self.path = path
            sink = file
            ZSTD_CCtx_setParameter(made, ZSTD_c_compressionLevel, level)
            // What one advisory says, another says megabytes later.
            ZSTD_CCtx_setParameter(made, ZSTD_c_enableLongDistanceMatching, 1)
        }

        mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) throws {
            var from = ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: 0)
            while from.pos < from.size { _ = try step(&from, ZSTD_e_continue) }
        }

        /// Ends the file, which lies at `sidePath` then.
        mutating func close() throws {
            var nothing = ZSTD_inBuffer(src: nil, size: 0, pos: 0)
            while try step(&nothing, ZSTD_e_end) > 0 {}
            try sink.settle()
        }

        var sidePath: String { sink.sidePath }

        /// Bytes that are still to come out.
        private mutating func step(_ from: inout ZSTD_inBuffer, _ end: ZSTD_EndDirective) throws -> Int {
            var made = 0
            let left = room.withUnsafeMutableBytes { room in
                var to = ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: 0)
                defer { made = to.pos }
                return ZSTD_compressStream2(context.pointer, &to, &from, end)
            }
            guard ZSTD_isError(left) == 0 else { throw FeedError.couldNotWrite(path: path, message: "zstd: out of memory") }
            if made > 0 { try sink.write(Array(room[..<made])) }
            return left
        }
    }

    /// zstd's own memory.
    private final class Context {
        let pointer: OpaquePointer

        init(_ pointer: OpaquePointer) { self.pointer = pointer }

        deinit { ZSTD_freeCCtx(pointer) }
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
}
