import Glibc
import Inputs

/// Files that the program writes where the user says: beside the target first, then in its place. Into a device or a pipe it writes straight.
enum FileOutput {
    static func write(_ bytes: [UInt8], to path: String) throws(InputError) {
        let isSpecial = TargetFile.isSpecial(path)
        let side = isSpecial ? path : path + ".part"
        let descriptor = isSpecial ? open(path, O_WRONLY | O_CLOEXEC) : open(side, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw .couldNotWrite(path: path, message: String(cString: strerror(errno))) }
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), bytes.count - done) }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { break }
            done += count
        }
        let failed = done < bytes.count || close(descriptor) != 0 || !isSpecial && rename(side, path) != 0
        if failed {
            let message = String(cString: strerror(errno))
            if !isSpecial { unlink(side) }
            throw .couldNotWrite(path: path, message: message)
        }
    }
}
