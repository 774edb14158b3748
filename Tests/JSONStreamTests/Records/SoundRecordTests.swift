import JSONStream
import Testing

/// Records that are taken where they begin, before anybody has looked for their end.
struct SoundRecordTests {
    @Test("Taken or handed over, the records are the same, and so are the places of those handed over", arguments: SplitterChunkTests.streams)
    func sameRecords(text: String) {
        let bytes = Array(text.utf8)
        let expected = Splitting(text)
        for cut in 0...bytes.count {
            let found = Splitting([bytes[..<cut], bytes[cut...]], takesSound: true)
            #expect(found.isSame(as: expected), "cut at \(cut): \(found)")
        }
    }

    @Test("In an array, wrapped or not, and behind a first record", arguments: ["[{},{}]", "{\"vulnerabilities\":[{},{}]}", "{}{}{}"])
    func areTaken(text: String) {
        let found = Splitting([Array(text.utf8)[...]], takesSound: true)
        #expect(found.taken == 2 && found.error == nil)
    }

    @Test(
        "What may wrap others, or is not there as a whole, is not asked about",
        arguments: ["{}", "{\"vulnerabilities\":[]}", "[{\"a\":", "[{\"a\":tru}]"])
    func areNotTaken(text: String) {
        #expect(Splitting([Array(text.utf8)[...]], takesSound: true).taken == 0)
    }

    @Test("One that is longer than a record may be is refused as ever")
    func tooLong() {
        let text = "[{\"a\":\"\(String(repeating: "x", count: 100))\"},{}]"
        let found = Splitting([Array(text.utf8)[...]], limit: 50, takesSound: true)
        #expect(found.taken == 0 && found.error?.reason == .tooLong(limit: 50))
    }

    @Test("One error in many records is told with its place")
    func place() {
        let lines = (0..<200).map { "{\"number\":\($0)}" } + ["{\"number\":tru}"]
        let text = "[\n" + lines.joined(separator: ",\n") + "\n]"
        let found = Splitting([Array(text.utf8)[...]], takesSound: true)
        // Whether a record is good is for its reader to say: it is handed over with its place.
        #expect(found.taken == 200)
        #expect(found.pieces.last?.lines == 201)
        #expect(found.pieces.last?.pointer == "/200")
    }
}
