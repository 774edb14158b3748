import Foundation
import Glibc

/// A program that was started and that a test talks with.
public final class RunningProgram: Sendable {
    private let process: pid_t
    private let input: Descriptor
    private let output: Descriptor

    init(_ program: ChildProgram) throws {
        let nowhere = try Descriptor(opening: "/dev/null", O_WRONLY)
        let (stdin, stdout) = (try Descriptor.pipe(), try Descriptor.pipe())
        process = try Spawning.start(program, stdin.reading.number, stdout.writing.number, nowhere.number)
        input = stdin.writing
        output = stdout.reading
    }

    /// What it has said since, at least a byte, waiting for that; empty once it can say nothing more.
    public func read() -> [UInt8] {
        let room = 65_536
        return [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            repeat { count = Glibc.read(output.number, buffer.baseAddress, room) } while count < 0 && errno == EINTR
            count = max(count, 0)
        }
    }

    /// What it says to its end.
    public func readToEnd() -> [UInt8] {
        var all: [UInt8] = []
        while case let more = read(), !more.isEmpty { all += more }
        return all
    }

    /// Says something to it.
    public func write(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(input.number, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            if count <= 0 { return }
            bytes = bytes.dropFirst(count)
        }
    }

    /// Kills it at once, without a last word.
    public func kill() { _ = Glibc.kill(process, SIGKILL) }

    /// Waits for its end, once.
    ///
    /// - Returns: as ``ChildProgram/Ended/status``.
    @discardableResult public func wait() -> Int32 { Spawning.wait(for: process) }
}
