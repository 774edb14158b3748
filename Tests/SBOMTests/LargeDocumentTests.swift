import JSONStream
import SBOM
import Synchronization
import Testing

@Suite struct LargeDocumentTests {
    /// 12 MB, a line a component; the last component has no name, which is remarked upon with its line.
    private static func text(_ count: Int) -> [UInt8] {
        let filler = String(repeating: "x", count: 1_000)
        var text = #"{"bomFormat":"CycloneDX","specVersion":"1.6","components":["# + "\n"
        for index in 0..<count {
            text += #"{"type":"library","bom-ref":"c\#(index)","name":"n\#(index)","version":"1","description":"\#(filler)"},"# + "\n"
        }
        return Array((text + #"{"type":"library","bom-ref":"last"}],"dependencies":[]}"#).utf8)
    }

    @Test func letsGoOfWhatItHasRead() throws {
        let count = 12_000
        let bytes = Self.text(count)
        let dropped = Mutex<[Range<Int>]>([])
        let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
        _ = memory.initialize(fromContentsOf: bytes)
        defer { memory.deallocate() }
        let block = ByteBlock(
            base: UnsafePointer(try #require(memory.baseAddress)), count: bytes.count, drop: { range in dropped.withLock { $0.append(range) } },
            release: {})
        let document = try SBOMReader.read(block)
        #expect(document.components.count == count + 1)
        #expect(document.remarks.map(\.line) == [count + 2])
        #expect(try SBOMReader.read(ByteBlock(bytes)) == document)
        // The first is for the search for the version; the others follow the reader closely.
        let ranges = dropped.withLock { $0 }
        #expect(ranges.first == 0..<bytes.count)
        #expect(ranges.count >= 3)
        for range in ranges.dropFirst() { #expect(range.count < 5 << 20) }
    }
}
