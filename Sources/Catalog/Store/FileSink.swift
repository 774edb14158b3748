import Glibc
import Inputs

/// Writes a file beside its target and puts it in the target's place only when it is whole: a reader never sees half a catalogue.
///
/// The side file is locked while it is written, so a second import cannot mix with the first, and one left behind by a crash is simply used again.
package struct FileSink: ~Copyable {
    private let descriptor: Int32
    private let target: String
    private let side: String
    private var buffer: [UInt8] = []
    package private(set) var offset = 0
    private let calls: FileCalls
    private var published = false

    /// - Parameter header: bytes at the start that are left empty for now, see ``rewrite(_:at:)``.
    package init(target: String, header: Int) throws(CatalogError) { try self.init(target: target, header: header, calls: .system) }

    init(target: String, header: Int, calls: FileCalls) throws(CatalogError) {
        guard !TargetFile.isSpecial(target) else { throw .couldNotWrite(path: target, message: TargetFile.refusal) }
        guard let target = TargetFile.resolved(target) else { throw .couldNotWrite(path: target, message: TargetFile.linkRefusal) }
        let side = target + ".part"
        let descriptor = try Self.locked(side, target, calls)
        guard ftruncate(descriptor, 0) == 0 else {
            let message = String(cString: strerror(errno))
            close(descriptor)
            throw .couldNotWrite(path: target, message: message)
        }
        self.descriptor = descriptor
        self.target = target
        self.side = side
        self.calls = calls
        buffer.reserveCapacity(1 << 20)
        buffer.append(contentsOf: repeatElement(0, count: header))
        offset = header
    }

    deinit {
        if !published { calls.remove(side) }
        close(descriptor)
    }

    /// Opens the side file and locks it.
    ///
    /// Between the two another import may have put the file that was opened in the target's place: what is locked then is the catalogue that readers have open.
    private static func locked(_ side: String, _ target: String, _ calls: FileCalls) throws(CatalogError) -> Int32 {
        while true {
            let descriptor = open(side, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
            guard descriptor >= 0 else { throw .couldNotWrite(path: target, message: String(cString: strerror(errno))) }
            guard calls.lock(descriptor) == 0 else {
                close(descriptor)
                throw .busy(path: target)
            }
            var (opened, named) = (stat(), stat())
            if fstat(descriptor, &opened) == 0, lstat(side, &named) == 0, opened.st_ino == named.st_ino, opened.st_dev == named.st_dev {
                return descriptor
            }
            close(descriptor)
        }
    }

    package mutating func write(_ bytes: [UInt8]) throws(CatalogError) {
        buffer.append(contentsOf: bytes)
        offset += bytes.count
        if buffer.count >= 1 << 20 { try flush() }
    }

    /// Writes over bytes that were written before, such as the header.
    package mutating func rewrite(_ bytes: [UInt8], at place: Int) throws(CatalogError) {
        try flush()
        let written = bytes.withUnsafeBytes { calls.writeAt(descriptor, $0.baseAddress, $0.count, place) }
        guard written == bytes.count else { throw failure }
    }

    /// The file as it is being written, for looking at before it is published.
    package var sidePath: String { side }

    /// Hands everything written so far to the system.
    package mutating func settle() throws(CatalogError) { try flush() }

    /// Makes the file durable and puts it in its place in one step.
    package mutating func publish() throws(CatalogError) {
        try flush()
        guard calls.sync(descriptor) == 0, calls.rename(side, target) == 0 else { throw failure }
        published = true
        let folder = target.contains("/") ? String(target[..<(target.lastIndex(of: "/") ?? target.startIndex)]) : "."
        let folderDescriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folderDescriptor >= 0 {
            fsync(folderDescriptor)
            close(folderDescriptor)
        }
    }

    private mutating func flush() throws(CatalogError) {
        var done = 0
        while done < buffer.count {
            let count = buffer.withUnsafeBytes { calls.write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure }
            done += count
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private var failure: CatalogError { .couldNotWrite(path: target, message: String(cString: strerror(errno))) }
}
