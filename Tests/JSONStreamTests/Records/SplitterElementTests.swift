import JSONStream
import Testing

@Suite("Elements of an array of records that are no objects")
struct SplitterElementTests {
    @Test(
        "They are handed over among the records, each with its place",
        arguments: ["null", "true", "-1.5e7", "\"a],\\\"\"", "[1,2]", "[]", "[[{}],\"]\"]", "\"\""])
    func areHandedOver(element: String) {
        for (head, tail, pointer) in [("[", "]", ""), ("{\"vulnerabilities\":[", "],\"x\":1}", "/vulnerabilities")] {
            let found = Splitting("\(head){\"a\":1},\n \(element) ,{\"a\":3}\(tail)")
            #expect(found.error == nil && found.texts == ["{\"a\":1}", element, "{\"a\":3}"])
            #expect(found.pieces.map(\.pointer) == ["0", "1", "2"].map { pointer + "/" + $0 })
            #expect(found.pieces.map(\.lines) == [0, 1, 1] && found.pieces.dropFirst().first?.columns == 1)
        }
    }

    @Test("What is no JSON ends the stream: where it ends nobody knows", arguments: ["nul", "1x", "\"\\x\"", "[1}", "[,]", "'a'"])
    func malformed(element: String) {
        let found = Splitting("[{\"a\":1},\(element),{\"a\":3}]")
        #expect(found.texts == ["{\"a\":1}"] && found.error != nil)
    }

    @Test("One that is nested too deeply is for its reader to refuse")
    func deep() {
        let element = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
        let found = Splitting("[{},\(element),{}]")
        #expect(found.texts == ["{}", element, "{}"] && found.error == nil)
    }

    @Test(
        "One that is longer than a record may be is refused",
        arguments: ["\"\(String(repeating: "x", count: 100))\"", "[\(String(repeating: "1,", count: 50))1]"])
    func long(element: String) {
        #expect(Splitting("[{},\(element),{}]", limit: 50).error?.reason == .tooLong(limit: 50))
    }
}
