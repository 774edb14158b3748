import ArgumentParser
import Diagnostics
import Duties
import Glibc
import Inputs
import Registry

/// A mailbox in which every mail is a file: what has come lies in `new`, what was taken lies in `cur`.
struct Maildir {
    private let path: String

    init(_ path: String) { self.path = path }

    /// Calls `body` with each mail that has come, the earliest first, and with when it came; moves it if that went well. What went wrong is said, the mail stays,
    /// and the next has its turn.
    ///
    /// - Throws: what went wrong with the mailbox; an exit code of 2 where a mail was left.
    func forEach(_ body: ([UInt8], String) async throws -> Void) async throws {
        var left = 0
        for (name, arrived) in try waiting() {
            let source = "\(path)/new/\(name)"
            do {
                try await body(try MailFileInput.read(source), arrived)
                // Read (`S`), in the words of Maildir.
                guard rename(source, "\(path)/cur/\(name):2,S") == 0 else {
                    throw InputError.couldNotWrite(path: "\(path)/cur", message: String(cString: strerror(errno)))
                }
            } catch let error as any ExplainedError {
                left += 1
                Output.complain("mimamori: \(VisibleText.of(source, keeping: .tail)): \(error.message(in: Speech.language))")
            }
        }
        if left > 0 { throw ExitCode(ExitStatus.failed) }
    }

    private func waiting() throws -> [(name: String, arrived: String)] {
        let folder = "\(path)/new"
        guard let directory = opendir(folder) else { throw InputError.systemError(path: folder, message: String(cString: strerror(errno))) }
        defer { closedir(directory) }
        var found: [(name: String, seconds: Int)] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } }
            var status = stat()
            // A link could lead anywhere.
            guard name.first != ".", lstat("\(folder)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
            found.append((name, Int(status.st_mtim.tv_sec)))
        }
        return found.sorted { ($0.seconds, $0.name) < ($1.seconds, $1.name) }.map { ($0.name, Instant(seconds: $0.seconds).description) }
    }
}
