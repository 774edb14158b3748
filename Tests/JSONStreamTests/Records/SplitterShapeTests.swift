import JSONStream
import Testing

@Suite("Shapes of feeds")
struct SplitterShapeTests {
    @Test(
        "Objects one after another",
        arguments: [
            ("{}", ["{}"]), ("{\"a\":1}", ["{\"a\":1}"]), ("{\"a\":1}\n{\"b\":2}\n", ["{\"a\":1}", "{\"b\":2}"]), ("{}\r\n{}\r\n", ["{}", "{}"]),
            ("{}{}", ["{}", "{}"]), (" \n\t{} \n\n {}", ["{}", "{}"]), ("{\n \"a\": [\n1]}\n", ["{\n \"a\": [\n1]}"]),
            ("{\"a\":{\"b\":[{\"c\":[]}]}}", ["{\"a\":{\"b\":[{\"c\":[]}]}}"]), ("{\"a\":\"}{][\"}", ["{\"a\":\"}{][\"}"]),
            (#"{"a":"\"}"}{"b":"\\"}"#, [#"{"a":"\"}"}"#, #"{"b":"\\"}"#]), (#"{"a":"\\\"}{"}"#, [#"{"a":"\\\"}{"}"#]),
            (#"{"}":"{"}"#, [#"{"}":"{"}"#]),
            ("\u{FEFF}{}\n{}", ["{}", "{}"]),
        ])
    func values(text: String, records: [String]) {
        let splitting = Splitting(text)
        #expect(splitting.texts == records && splitting.error == nil, "\(splitting)")
        #expect(splitting.pieces.allSatisfy { $0.pointer.isEmpty })
    }

    @Test(
        "One array of objects",
        arguments: [
            ("[]", []), (" [ \n ] ", []), ("[{}]", ["{}"]), ("[{\"a\":1},{\"b\":[2]}]", ["{\"a\":1}", "{\"b\":[2]}"]),
            ("[\n{},\r\n {} , {}\n]\n", ["{}", "{}", "{}"]),
            ("[{\"vulnerabilities\":[{},{}]}]", ["{\"vulnerabilities\":[{},{}]}"]), ("\u{FEFF}[{}]", ["{}"]),
            ("[{\"a\":\"],[\"}]", ["{\"a\":\"],[\"}"]),
        ])
    func array(text: String, records: [String]) {
        let splitting = Splitting(text)
        #expect(splitting.texts == records && splitting.error == nil, "\(splitting)")
        #expect(splitting.pieces.map(\.pointer) == records.indices.map { "/\($0)" })
    }

    @Test(
        "A wrapping object",
        arguments: [
            ("{\"vulnerabilities\":[]}", []), ("{ \"vulnerabilities\" : [ ] }", []), ("{\"vulnerabilities\":[{}]}", ["/vulnerabilities/0 {}"]),
            (
                "{\"resultsPerPage\":2,\"format\":\"NVD_CVE\",\"x\":[1,[2]],\"y\":{\"vulnerabilities\":[{\"no\":1}]},\"vulnerabilities\":[{\"a\":[]},{\"b\":{}}],\"z\":[{}]}",
                ["/vulnerabilities/0 {\"a\":[]}", "/vulnerabilities/1 {\"b\":{}}"]
            ),
            ("{\n\"CVE_Items\"\r\n:\t[\n{}\n,\n{}\n]\n,\n\"n\": null\n}\n", ["/CVE_Items/0 {}", "/CVE_Items/1 {}"]),
            (
                "{\"CVE_Items\":[{\"a\":1}],\"x\":1,\"vulnerabilities\":[{\"b\":2},{}]}",
                ["/CVE_Items/0 {\"a\":1}", "/vulnerabilities/0 {\"b\":2}", "/vulnerabilities/1 {}"]
            ),
            ("{\"vulnerabilities\":[{}],\"vulnerabilities\":[{}]}", ["/vulnerabilities/0 {}", "/vulnerabilities/0 {}"]),
            ("{\"vulnerabilities\"\(String(repeating: " ", count: 500)):\(String(repeating: "\n", count: 500))[{}]}", ["/vulnerabilities/0 {}"]),
            ("{\"a\":\"vulnerabilities\",\"vulnerabilities\":[{}]}", ["/vulnerabilities/0 {}"]),
            ("\u{FEFF}{\"vulnerabilities\":[{}]}", ["/vulnerabilities/0 {}"]),
            ("{\"vulnerabilities\":[{\"vulnerabilities\":[{}]}]}", ["/vulnerabilities/0 {\"vulnerabilities\":[{}]}"]),
            ("{\"vulnerabilities\":null,\"vulnerabilities\":[{}]}", ["/vulnerabilities/0 {}"]),
        ])
    func wrapper(text: String, records: [String]) {
        let splitting = Splitting(text)
        #expect(splitting.pieces.map { $0.pointer + " " + $0.text } == records && splitting.error == nil, "\(splitting)")
    }

    @Test(
        "What only looks like a wrapping object is a record",
        arguments: [
            "{\"vulnerabilities\":{}}", "{\"vulnerabilities\":null}", "{\"vulnerabilities\":\"[\"}", "{\"a\":{\"vulnerabilities\":[{}]}}",
            "{\"a\":\"\\\"vulnerabilities\\\":[{\"}", "{\"a\\\"vulnerabilities\":[{}]}", "{\"xvulnerabilities\":[{}]}", "{\"vulnerabilitiesx\":[{}]}",
            "{\"vulnerabilities \":[{}]}", "{\"Vulnerabilities\":[{}]}", "{\"a\":\"vulnerabilities\",\"b\":[{}]}",
            "{\"a\":[\"vulnerabilities\",[{}]]}",
            "{\"\":[{}]}", "{\"vulnerabilities\":{\"a\":[{}]}}", "{\"vulnerabiliti\\u0065s\":[{}]}",
        ])
    func notWrapper(text: String) {
        let splitting = Splitting(text)
        #expect(splitting.texts == [text] && splitting.error == nil, "\(splitting)")
    }

    @Test("Only the first value can wrap: what comes later is a record for its reader to judge")
    func laterWrapper() {
        let splitting = Splitting("{\"id\":1}\n{\"vulnerabilities\":[{}]}\n")
        #expect(splitting.texts == ["{\"id\":1}", "{\"vulnerabilities\":[{}]}"] && splitting.error == nil)
    }

    @Test("Without keys nothing wraps")
    func noKeys() {
        let text = "{\"vulnerabilities\":[{}]}"
        #expect(Splitting([Array(text.utf8)[...]], keys: []).texts == [text])
    }

    @Test("Records know where they begin")
    func places() {
        let text = "\u{FEFF} {\"x\":\n1,\n  \"vulnerabilities\": [{\"a\":\n1}, {},\n {}]}"
        let places = Splitting(text).pieces.map { [$0.offset, $0.lines, $0.columns] }
        #expect(places == [[35, 2, 22], [45, 3, 4], [50, 4, 1]])
        #expect(Splitting("{}\r\n{} {}").pieces.map { [$0.offset, $0.lines, $0.columns] } == [[0, 0, 0], [4, 1, 0], [7, 1, 3]])
    }
}
