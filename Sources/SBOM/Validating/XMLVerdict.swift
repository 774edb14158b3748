import Dispatch
import JSONStream
import Synchronization
import XMLSchema

/// What an XSD says of a document, found on a thread of its own while the document is read: the two take about as long, and neither needs the other.
final class XMLVerdict: Sendable {
    private let result = Mutex<Result<XMLSchemaReport, XMLSchemaError>?>(nil)
    private let done = DispatchSemaphore(value: 0)

    private init() {}

    /// Begins to hold `block` against `schema`.
    ///
    /// The caller has refused document type declarations, or seen that there is none (``hasDoctype(_:)``): libxml2 is not to meet one.
    static func begin(_ block: ByteBlock, _ schema: XMLSchema, limit: Int) -> XMLVerdict {
        let verdict = XMLVerdict()
        DispatchQueue.global(qos: .userInitiated).async {
            let found: Result<XMLSchemaReport, XMLSchemaError>
            do throws(XMLSchemaError) { found = .success(try schema.validate(block, limit: limit)) } catch { found = .failure(error) }
            verdict.result.withLock { $0 = found }
            verdict.done.signal()
        }
        return verdict
    }

    /// Waits until the verdict is there. The process must not end before: libxml2 cleans up after itself then, and is not to be at work.
    func finish() {
        done.wait()
        done.signal()
    }

    /// The verdict, once it is there.
    func report() throws(XMLSchemaError) -> XMLSchemaReport {
        finish()
        guard let found = result.withLock({ $0 }) else { throw .badInstance(line: 1, message: "no verdict") }
        return try found.get()
    }

    /// True if the letters of a document type declaration stand anywhere, even in a comment.
    static func hasDoctype(_ block: ByteBlock) -> Bool {
        let word = Array("<!DOCTYPE".utf8)
        return withExtendedLifetime(block) {
            var rest = block.bytes[...]
            while let start = rest.firstIndex(of: UInt8(ascii: "!")) {
                rest = rest[start...]
                if start > 0, block.bytes[start - 1] == word[0], rest.starts(with: word.dropFirst()) { return true }
                rest = rest.dropFirst()
            }
            return false
        }
    }
}
