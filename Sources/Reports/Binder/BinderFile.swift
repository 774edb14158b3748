import Glibc
import Inputs
import Tables

/// The file of a binder: written beside its target and put in the target's place when it is whole, for its owner alone.
struct BinderFile: ~Copyable {
    private let descriptor: Int32
    private let target: String
    private let side: String
    private var isPublished = false

    init(_ target: String) throws(BinderError) {
        guard !TargetFile.isSpecial(target) else { throw .notWritable(path: target, message: TargetFile.refusal) }
        let side = target + ".part"
        let descriptor = open(side, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .notWritable(path: target, message: String(cString: strerror(errno))) }
        self.descriptor = descriptor
        self.target = target
        self.side = side
    }

    deinit {
        if !isPublished { unlink(side) }
        close(descriptor)
    }

    func zip() throws -> ZipStream { try ZipStream(descriptor: descriptor) }

    mutating func publish() throws(BinderError) {
        guard fsync(descriptor) == 0, rename(side, target) == 0 else {
            throw .notWritable(path: target, message: String(cString: strerror(errno)))
        }
        isPublished = true
    }
}
