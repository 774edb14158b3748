import Glibc

/// A file on its way, beside its target, with the validator of what it is a part of: so that a later try can go on where this one broke off.
struct PartialFile {
    private let path: String
    private var descriptor: Int32 = -1
    private(set) var bytes = 0

    init(path: String) { self.path = path }

    private var side: String { path + ".part" }
    private var note: String { path + ".part.of" }

    /// Bytes that are there, and of what; nil if there is nothing to go on with.
    func resumable() -> (bytes: Int, validator: String)? {
        var info = stat()
        guard stat(side, &info) == 0, info.st_size > 0, let file = fopen(note, "r") else { return nil }
        defer { fclose(file) }
        var text = [UInt8](repeating: 0, count: 1_024)
        let count = fread(&text, 1, text.count, file)
        guard count > 0, count < text.count else { return nil }
        let validator = String(decoding: text[..<count], as: UTF8.self)
        // A weak validator does not say that the bytes are the same (RFC 9110 section 8.8.1).
        return validator.hasPrefix("W/") ? nil : (Int(info.st_size), validator)
    }

    mutating func open(keeping offset: Int, validator: String?) throws(FeedError) {
        close()
        descriptor = Glibc.open(side, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0, ftruncate(descriptor, offset) == 0, lseek(descriptor, 0, SEEK_END) == offset else { throw failure }
        bytes = offset
        unlink(note)
        guard let validator, let file = fopen(note, "w") else { return }
        fputs(validator, file)
        fclose(file)
    }

    mutating func append(_ data: UnsafeRawBufferPointer) throws(FeedError) {
        var done = 0
        while done < data.count {
            let count = Glibc.write(descriptor, data.baseAddress?.advanced(by: done), data.count - done)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure }
            done += count
        }
        bytes += data.count
    }

    mutating func append(_ bytes: [UInt8]) throws(FeedError) {
        var failed: FeedError?
        bytes.withUnsafeBytes { raw in
            do throws(FeedError) { try append(raw) } catch { failed = error }
        }
        if let failed { throw failed }
    }

    /// The file is whole: puts it in its place.
    mutating func publish() throws(FeedError) {
        close()
        unlink(note)
        guard rename(side, path) == 0 else { throw failure }
    }

    mutating func drop() {
        close()
        unlink(side)
        unlink(note)
        bytes = 0
    }

    private mutating func close() {
        if descriptor >= 0 { Glibc.close(descriptor) }
        descriptor = -1
    }

    private var failure: FeedError { .couldNotWrite(path: path, message: String(cString: strerror(errno))) }
}
