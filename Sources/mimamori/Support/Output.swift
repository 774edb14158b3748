import Glibc

/// Standard output and standard error, written in large pieces.
struct Output: ~Copyable {
    private var buffer: [UInt8] = []
    private let descriptor: Int32

    init(descriptor: Int32 = 1) {
        self.descriptor = descriptor
        buffer.reserveCapacity(1 << 16)
    }

    deinit { Self.send(buffer, to: descriptor) }

    mutating func write(_ bytes: [UInt8]) {
        guard bytes.count < 1 << 16 else {
            flush()
            Self.send(bytes, to: descriptor)
            return
        }
        buffer.append(contentsOf: bytes)
        if buffer.count >= 1 << 16 { flush() }
    }

    mutating func line(_ text: String) {
        buffer.append(contentsOf: text.utf8)
        buffer.append(10)
        if buffer.count >= 1 << 16 { flush() }
    }

    mutating func flush() {
        Self.send(buffer, to: descriptor)
        buffer.removeAll(keepingCapacity: true)
    }

    private static func send(_ bytes: [UInt8], to descriptor: Int32) {
        bytes.withUnsafeBytes { raw in
            var done = 0
            while done < raw.count {
                let count = Glibc.write(descriptor, raw.baseAddress?.advanced(by: done), raw.count - done)
                if count < 0, errno == EINTR { continue }
                // The reader has gone (`| head`): there is nobody left to tell.
                if count <= 0 { exit(errno == EPIPE ? 0 : ExitStatus.failed) }
                done += count
            }
        }
    }

    /// One line on standard error.
    static func complain(_ text: String) {
        var bytes = Array(text.utf8)
        bytes.append(10)
        _ = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
    }

    /// Whether a person watches standard error.
    static var errorIsTerminal: Bool { isatty(2) == 1 }
}

extension Output {
    /// One line on standard error that the next one replaces; an empty one clears it.
    static func progress(_ text: String) {
        let bytes = Array("\r\u{1B}[K\(DisplayWidth.cut(text, to: 100))".utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
    }
}
