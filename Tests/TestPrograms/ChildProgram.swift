public import Foundation
import Glibc

/// Another program, run by a test.
///
/// Not Foundation's `Process`: that learns of a program's end by a socket that the program inherits, and never does where the socket
/// also came into another program that lives on, such as a server or a program another test starts in the same moment. Here it is `waitpid`.
public struct ChildProgram: Sendable {
    /// What a program left that ran to its end.
    public struct Ended: Sendable {
        /// Its exit code; the number of the signal, negative, if one ended it.
        public let status: Int32
        /// What it wrote to standard output.
        public let output: Data
        /// What it wrote to standard error; empty if that went where standard output goes.
        public let errors: Data

        /// ``output`` as text.
        public var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// An absolute path, or a name to be looked up in `PATH`.
    public var name: String
    /// What it is called with.
    public var arguments: [String]
    /// The whole environment; nil for the test's own.
    public var environment: [String: String]?
    /// Whether standard error goes where standard output goes.
    public var isJoined = false

    /// Describes a program; nothing runs yet.
    public init(_ name: String, _ arguments: [String], environment: [String: String]? = nil, isJoined: Bool = false) {
        self.name = name
        self.arguments = arguments
        self.environment = environment
        self.isJoined = isJoined
    }

    /// Runs it to its end, blocking the thread. What goes in and comes out goes through files, so that no pipe can fill up and block.
    ///
    /// - Throws: `POSIXError` if it can't be started.
    public func run(input: Data = Data()) throws -> Ended {
        let work = FileManager.default.temporaryDirectory.appending(path: "mimamori-child-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: work) }
        func file(_ name: String) -> String { work.appending(path: name).path }
        try input.write(to: URL(filePath: file("in")))
        let streams = try [
            Descriptor(opening: file("in"), O_RDONLY), Descriptor(opening: file("out"), O_WRONLY | O_CREAT | O_APPEND),
            Descriptor(opening: file("err"), O_WRONLY | O_CREAT | O_APPEND),
        ]
        let process = try Spawning.start(self, streams[0].number, streams[1].number, streams[isJoined ? 1 : 2].number)
        let status = Spawning.wait(for: process)
        return Ended(
            status: status, output: try Data(contentsOf: URL(filePath: file("out"))), errors: try Data(contentsOf: URL(filePath: file("err"))))
    }

    /// The same on a thread of its own, which waits in the place of a thread of Swift's pool.
    public func ended(input: Data = Data()) async throws -> Ended {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try run(input: input) }) }
        }
    }

    /// Starts it and leaves it running, its standard input and output in the test's hands.
    public func start() throws -> RunningProgram { try RunningProgram(self) }
}
