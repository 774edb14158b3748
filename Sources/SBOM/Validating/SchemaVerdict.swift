import Dispatch
import Glibc
import JSONSchema
import JSONStream
import Synchronization
import XMLSchema

/// What the official schema says of a document, found on a thread of its own while the document is read: the two take about as long, and neither needs
/// the other.
final class SchemaVerdict: Sendable {
    /// What a format is held against.
    enum Judge: Sendable {
        case json(name: String, JSONSchema)
        case xml(name: String, XMLSchema)
        case none

        var name: String? {
            switch self {
            case .json(let name, _), .xml(let name, _): name
            case .none: nil
            }
        }
    }

    /// What came of it.
    struct Answer: Sendable {
        /// What judged, for the next document of the format.
        let judge: Judge
        let findings: [SBOMFinding]
        let leftOut: Int
    }

    /// Larger documents are not read and judged at once: each takes memory of its own.
    static let largestBeside = 64 << 20

    private let result = Mutex<Result<Answer, any Error>?>(nil)
    private let done = DispatchSemaphore(value: 0)

    private init() {}

    /// Begins `work`, which compiles a schema where that is not done yet, and judges.
    ///
    /// - Parameter isBeside: on a thread of its own; else it is done when this returns.
    static func begin(isBeside: Bool, _ work: @escaping @Sendable () throws -> Answer) -> SchemaVerdict {
        let verdict = SchemaVerdict()
        if isBeside {
            DispatchQueue.global(qos: .userInitiated).async { verdict.run(work) }
        } else {
            verdict.run(work)
        }
        return verdict
    }

    private func run(_ work: () throws -> Answer) {
        let found = Result { try work() }
        result.withLock { $0 = found }
        done.signal()
    }

    /// Waits until the verdict is there. The process must not end before: libxml2 cleans up after itself then, and is not to be at work.
    func finish() {
        done.wait()
        done.signal()
    }

    /// The verdict, once it is there.
    func answer() throws -> Answer {
        finish()
        return try result.withLock { try $0?.get() } ?? Answer(judge: .none, findings: [], leftOut: 0)
    }

    /// True if the letters of a document type declaration stand anywhere, even in a comment: libxml2 is not to meet one.
    static func hasDoctype(_ block: ByteBlock) -> Bool {
        withExtendedLifetime(block) {
            var at = 0
            while let found = memchr(block.base + at, Int32(UInt8(ascii: "!")), block.count - at) {
                at = UnsafeRawPointer(block.base).distance(to: found) + 1
                if at >= 2, block.bytes[(at - 2)...].starts(with: "<!DOCTYPE".utf8) { return true }
            }
            return false
        }
    }
}
