import Testing

@testable import JSONStream

struct ByteBlockContainsTests {
    @Test func textsAreFoundInTheirRange() {
        let block = ByteBlock(Array("abc\\\\u\\x cdx:device:sku".utf8))
        #expect(block.contains("cdx:device:", in: 0..<block.count, anchor: 2))
        #expect(!block.contains("cdx:device:", in: 0..<block.count - 4))
        #expect(!block.contains("cdx:device:", in: 0..<5))
        #expect(block.contains("\\u", in: 0..<block.count))
        #expect(!block.contains("\\u", in: 0..<5))
        #expect(block.contains("bc", in: 1..<3))
        #expect(!block.contains("bc", in: 2..<3))
        #expect(!block.contains("bc", in: 2..<2))
    }
}
