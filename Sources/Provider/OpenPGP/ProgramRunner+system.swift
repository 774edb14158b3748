import CPOSIX
import Glibc

extension ProgramRunner {
    /// The machine's own programs. What comes out goes through files, so that no pipe can fill up and block; what takes longer than a minute is ended.
    package static let system = ProgramRunner { program throws(ProviderError) in
        let scratch = try ScratchFolder()
        let streams = [
            open("/dev/null", O_RDONLY | O_CLOEXEC), open(scratch.path + "/out", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600),
            open(scratch.path + "/err", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600),
        ]
        defer { for stream in streams where stream >= 0 { close(stream) } }
        guard streams.allSatisfy({ $0 >= 0 }) else { throw .couldNotWrite(path: scratch.path, message: FileTree.message()) }
        let secret = try program.secret.map { bytes throws(ProviderError) in try pipe(of: bytes) }
        defer { if let secret { close(secret) } }
        let process = try start(program, streams + [secret].compactMap { $0 })
        let status = wait(for: process)
        func written(_ name: String) -> [UInt8] { content(of: scratch.path + "/" + name) }
        return Ended(status: status, output: written("out"), errors: written("err"))
    }

    /// A pipe that holds all of a secret already: it is smaller than a pipe's buffer.
    private static func pipe(of secret: [UInt8]) throws(ProviderError) -> Int32 {
        var ends: [Int32] = [0, 0]
        guard secret.count <= 4096, mimamori_pipe(&ends) == 0 else { throw .gnuPG(message: "passphrase") }
        _ = secret.withUnsafeBytes { Glibc.write(ends[1], $0.baseAddress, $0.count) }
        close(ends[1])
        return ends[0]
    }

    private static func start(_ program: Program, _ descriptors: [Int32]) throws(ProviderError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, descriptor) in descriptors.enumerated() { posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number)) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Signals that this program blocks or ignores are no business of the other one.
        var none = sigset_t()
        var defaults = sigset_t()
        sigemptyset(&none)
        sigemptyset(&defaults)
        sigaddset(&defaults, SIGPIPE)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var process = pid_t()
        let code = strings([program.path] + program.arguments) { arguments in
            strings(program.environment.map { "\($0.key)=\($0.value)" }) { environment in
                posix_spawn(&process, program.path, &actions, &attributes, arguments, environment)
            }
        }
        guard code == 0 else { throw .noGnuPG(message: "\(program.path): \(String(cString: strerror(code)))") }
        return process
    }

    private static func wait(for process: pid_t) -> Int {
        var status: Int32 = 0
        var waits = 0
        while true {
            let found = waitpid(process, &status, WNOHANG)
            if found == process { break }
            if found < 0, errno != EINTR { return -1 }
            waits += 1
            if waits == 30_000 { kill(process, SIGKILL) }
            usleep(2_000)
        }
        let signal = status & 0x7f
        return Int(signal == 0 ? status >> 8 & 0xff : -signal)
    }

    private static func content(of path: String) -> [UInt8] {
        guard let file = fopen(path, "re") else { return [] }
        defer { fclose(file) }
        // More than any signature, key or message has.
        var bytes = [UInt8](repeating: 0, count: 4 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        return Array(bytes[..<count])
    }

    private static func strings<Answer>(_ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Answer) -> Answer {
        let copies = texts.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}
