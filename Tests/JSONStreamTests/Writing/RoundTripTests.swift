import Foundation
import JSONStream
import Testing

@Suite("What is written is read back the same")
struct RoundTripTests {
    @Test("Random trees, compact and pretty", arguments: [false, true])
    func trees(pretty: Bool) throws {
        var random = SeededRandom(seed: pretty ? 2 : 1)
        for _ in 0..<400 {
            let tree = JSONValue.random(depth: 4, using: &random)
            var json = JSONWriter(pretty: pretty)
            json.value(tree)
            let back = read(json.bytes)
            #expect(back == .success(tree))
            #expect(skip(json.bytes) == nil)
            var again = JSONWriter(pretty: pretty)
            again.value(try back.get())
            #expect(again.bytes == json.bytes)
        }
    }

    @Test("Foundation reads the same from what is written")
    func foundation() throws {
        var random = SeededRandom(seed: 3)
        for _ in 0..<200 {
            let text = JSONValue.random(depth: 3, using: &random)
            var json = JSONWriter()
            json.value(.array([text]))
            let theirs = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [Any]
            #expect(theirs?.count == 1)
            if case .string(let expected) = text { #expect(theirs?.first as? String == expected) }
        }
    }
}
