import JSONStream
import Testing

@Suite("Limits of the reader")
struct LimitTests {
    private func nested(_ depth: Int, _ open: String, _ close: String) -> String {
        String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
    }

    @Test("Nesting up to the limit is read, one more is refused at its bracket", arguments: [("[", "]"), ("{\"a\":", "}")])
    func depth(open: String, close: String) {
        for limit in [1, 2, 10, 128] {
            let limits = JSONLimits(depth: limit)
            #expect(read(nested(limit, open, close), limits: limits).error == nil)
            let error = read(nested(limit + 1, open, close), limits: limits).error
            #expect(error?.reason == .tooDeep(limit: limit))
            #expect(error?.offset == limit * open.utf8.count)
            #expect(skip(Array(nested(limit + 1, open, close).utf8), limits: limits) == error)
        }
        #expect(read("1", limits: JSONLimits(depth: 0)) == .success(.number("1")))
    }

    @Test("Nesting without end is refused, however long it is")
    func bottomless() {
        for open in ["[", "{\"a\":", "[{\"a\":", "[[],"] {
            let text = Array(String(repeating: open, count: 100_000).utf8)
            #expect(read(text).error?.reason == .tooDeep(limit: 128))
            #expect(skip(text)?.reason == .tooDeep(limit: 128))
        }
    }

    @Test("Depth is what is open, not what has been")
    func siblings() {
        let text = "[" + Array(repeating: "[[1]]", count: 500).joined(separator: ",") + "]"
        #expect(read(text, limits: JSONLimits(depth: 3)).error == nil)
    }

    @Test("Strings, keys and numbers up to the limit are read, one byte more is refused")
    func length() {
        let limits = JSONLimits(stringBytes: 20)
        for (fill, isString) in [("x", true), ("\\n", true), ("日", true), ("7", false)] {
            let unit = fill.utf8.count
            let fits = String(repeating: fill, count: 20 / unit)
            let over = fits + String(repeating: fill, count: 20 % unit == 0 ? 1 : 2)
            let quote = isString ? "\"" : ""
            #expect(read(quote + fits + quote, limits: limits).error == nil)
            let error = read(" " + quote + over + quote, limits: limits).error
            #expect(error == JSONError(reason: .tooLong(limit: 20), offset: 1, line: 1, column: 2, pointer: ""))
            #expect(skip(Array("[\(quote + over + quote)]".utf8), limits: limits)?.reason == .tooLong(limit: 20))
            guard isString else { continue }
            #expect(read("{\(quote + fits + quote):1}", limits: limits).error == nil)
            #expect(read("{\(quote + over + quote):1}", limits: limits).error?.reason == .tooLong(limit: 20))
        }
    }

    @Test("White space does not count")
    func space() {
        let space = String(repeating: " \n", count: 5000)
        #expect(read("\(space)[\(space)1\(space)]\(space)", limits: JSONLimits(depth: 1, stringBytes: 1)) == .success(.array([.number("1")])))
    }
}
