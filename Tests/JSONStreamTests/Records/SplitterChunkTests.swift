import JSONStream
import Testing

@Suite("Feeds in chunks")
struct SplitterChunkTests {
    static let streams = [
        "", "\u{FEFF}", "{}", "[]", "\u{FEFF}[{}]", "\u{FEFF}{\"a\":1}\r\n{\"b\":[2]}\r\n", "{\"a\":\"\\\"}{\\\\\"}\n{\"b\":\"\\\\\\\"\"}",
        "[{\"a\":\"],\\\"\"},\n {\"日本\":\"語]\"}]",
        "{\"x\":[1,\"[\"],\n\"vulnerabilities\" : [{\"a\":\"]}\\\"\"},\n{\"vulnerabilities\":[{}]}],\"y\":{\"z\":[\"]\"]}}",
        "{\"CVE_Items\":[{}],\"vulnerabilities\":[{\"a\":1}]}", "{\"a\\\"vulnerabilities\":[{}]}", "{\"vulnerabilities\":[{}],}",
        "{\"vulnerabilities\":[{}]} x", "[{},]",
        "[{}{}]", "{}\n{\"a\":", "\u{FEFF}\u{FEFF}{}", "{\"a\":{\"b\":[[{}]]}}{}", "\n\n[\n{\n}\n,\n{\n}\n]\n", "{\"a\":\"vulnerabilities\"[{}]}",
        "\n{\"a\":x,\n\"vulnerabilities\":[]}",
        "[null,{\"a\":1},\"],\\\"\",{\"b\":2}, -1.5e+7 ,[1,[\"]\"]],true,{}]", "{\"vulnerabilities\":[{},\"\",{},null]}", "[{},nul,{}]",
        "[{},\"\\x\",{}]",
        "{\"a\":\"long enough text for steps of eight \\\\\\\" and so on }{\"}\n{\"b\":\"another text that goes on for a while\"}",
    ]

    @Test("Fed byte by byte, a feed is the same as fed whole", arguments: streams)
    func bytewise(text: String) {
        let bytes = Array(text.utf8)
        #expect(Splitting(bytes.indices.map { bytes[$0...$0] }) == Splitting(text))
    }

    @Test("Cut in two anywhere, a feed is the same as fed whole", arguments: streams)
    func halves(text: String) {
        let bytes = Array(text.utf8)
        let whole = Splitting(text)
        for cut in 0...bytes.count {
            #expect(Splitting([bytes[..<cut], bytes[cut...]]) == whole, "cut at \(cut)")
        }
    }

    @Test("In chunks of random sizes a feed is the same as fed whole", arguments: streams)
    func randomChunks(text: String) {
        var random = SeededRandom(seed: UInt64(text.utf8.count))
        let bytes = Array(text.utf8)
        let whole = Splitting(text)
        for _ in 0..<20 {
            var chunks: [ArraySlice<UInt8>] = []
            var at = 0
            while at < bytes.count {
                let next = min(bytes.count, at + Int.random(in: 0...9, using: &random))
                chunks.append(bytes[at..<next])
                at = next
            }
            #expect(Splitting(chunks) == whole)
        }
    }

    @Test("Every beginning of a feed is an error or a shorter feed, and never a crash", arguments: streams)
    func truncated(text: String) {
        let bytes = Array(text.utf8)
        let whole = Splitting(text)
        for length in 0..<bytes.count {
            let part = Splitting([bytes[..<length]])
            #expect(part.texts.elementsEqual(whole.texts.prefix(part.texts.count)) || whole.error != nil, "\(length)")
        }
    }
}
