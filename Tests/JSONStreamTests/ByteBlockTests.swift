import JSONStream
import Synchronization
import Testing

@Suite("Blocks of bytes")
struct ByteBlockTests {
    @Test("A block copies what it is made from", arguments: [0, 1, 100_000])
    func copies(count: Int) {
        var source = [UInt8](repeating: 7, count: count)
        let block = ByteBlock(source)
        if count > 0 { source[0] = 9 }
        #expect(block.count == count)
        #expect(block.bytes.count == count && block.bytes.allSatisfy { $0 == 7 })
    }

    @Test("Borrowed memory is let go once, when the last reader is gone")
    func release() throws {
        let released = Mutex(0)
        let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: 2)
        memory.initialize(repeating: UInt8(ascii: "1"), count: 2)
        defer { memory.deallocate() }
        var block: ByteBlock? = ByteBlock(base: memory, count: 2) { released.withLock { $0 += 1 } }
        var json = try JSONReader(#require(block))
        block = nil
        #expect(released.withLock { $0 } == 0)
        #expect(try json.int() == 11)
        json = JSONReader(ByteBlock([]))
        #expect(released.withLock { $0 } == 1)
    }
}
