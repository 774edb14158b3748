import Glibc
import Inputs

/// Files that the program writes where the user says: beside the target first, then in its place.
enum FileOutput {
    static func write(_ bytes: [UInt8], to path: String) throws(InputError) {
        let side = path + ".part"
        let descriptor = open(side, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw .couldNotWrite(path: path, message: String(cString: strerror(errno))) }
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), bytes.count - done) }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { break }
            done += count
        }
        let failed = done < bytes.count || close(descriptor) != 0 || rename(side, path) != 0
        if failed {
            let message = String(cString: strerror(errno))
            unlink(side)
            throw .couldNotWrite(path: path, message: message)
        }
    }
}
