import Testing

@testable import JSONStream

@Suite("Limits of the splitter")
struct SplitterLimitTests {
    @Test(
        "A record of as many bytes as the limit passes, one more is refused at the record's place",
        arguments: ["{\"a\":\"", "[{\"a\":\"", "{\"vulnerabilities\":[{\"a\":\""])
    func exact(head: String) throws {
        let tail = head.hasPrefix("{\"v") ? "\"}]}" : head.hasPrefix("[") ? "\"}]" : "\"}"
        let fits = "\n\n" + head + String(repeating: "x", count: 92) + tail
        let over = "\n\n" + head + String(repeating: "x", count: 93) + tail
        for (text, isRefused) in [(fits, false), (over, true)] {
            let bytes = Array(text.utf8)
            for splitting in [Splitting(text, limit: 100), Splitting(bytes.indices.map { bytes[$0...$0] }, limit: 100)] {
                #expect(splitting.pieces.count == (isRefused ? 0 : 1))
                #expect(splitting.pieces.first.map { $0.text.utf8.count == 100 } ?? true)
                let error = splitting.error
                #expect(error?.reason == (isRefused ? .tooLong(limit: 100) : nil))
                #expect(error.map { $0.line == 3 && $0.offset == 2 + head.utf8.count - 6 } ?? true, "\(splitting)")
            }
        }
    }

    @Test(
        "A record without end is refused after the limit, and no more than the limit is kept",
        arguments: [
            "{\"a\":\"", "[{\"a\":\"", "{\"vulnerabilities\":[{\"a\":\"", "{\"vulnerabilities\":[{}],\"a\":\"", "{\"x\":[", "{\"a\":\"\\",
        ])
    func endless(head: String) {
        let limit = 200_000
        var splitter = RecordSplitter(wrapperKeys: ["vulnerabilities"], limit: limit)
        let chunk = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 14)
        var fed = 0
        func feed(_ bytes: [UInt8]) throws {
            try bytes.withUnsafeBufferPointer { try splitter.feed($0) { _ in } }
            #expect(splitter.pending.count <= limit)
        }
        let error = #expect(throws: JSONError.self) {
            try feed(Array(head.utf8))
            // A gibibyte, were it not refused.
            for _ in 0..<(1 << 16) {
                try feed(chunk)
                fed += chunk.count
            }
        }
        #expect(error?.reason == .tooLong(limit: limit))
        #expect(fed <= limit)
        #expect(splitter.pending.count <= limit)
    }

    @Test("Nesting without end in a record is its reader's affair, and does not trouble the splitter")
    func deep() throws {
        let text = String(repeating: "[", count: 50_000)
        let splitting = Splitting("{\"a\":\(text)\(String(repeating: "]", count: 50_000))}")
        #expect(splitting.error == nil)
        let error = splitting.texts.first.flatMap { read($0).error }
        #expect(error?.reason == .tooDeep(limit: 128))
    }

    @Test("Members around the records must keep to the reader's depth")
    func deepWrapper() {
        let deep = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
        #expect(Splitting("{\"vulnerabilities\":[],\"a\":\(deep)}").error?.reason == .tooDeep(limit: 128))
        #expect(Splitting("{\"a\":\(deep),\"vulnerabilities\":[]}").error?.reason == .tooDeep(limit: 128))
    }
}
