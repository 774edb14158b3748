import Glibc
import Inputs
import JSONStream
import Registry

/// A mail from a file or from standard input, no more of it than may be.
enum MailFileInput {
    static func read(_ path: String) throws -> [UInt8] {
        guard path == "-" else { return try MappedFile.open(path, limit: ReceivedBytes.limit).copied() }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while bytes.count <= ReceivedBytes.limit {
            let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw InputError.systemError(path: "-", message: String(cString: strerror(errno))) }
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        // A mail server that was cut off has said nothing: it will come again.
        if bytes.isEmpty { throw InputError.empty(path: "-") }
        return bytes
    }
}
