import Testing

@testable import Server

/// Forms as browsers send them, and what nobody should send.
@Suite struct FormTests {
    @Test func fieldsAreDecoded() throws {
        let given = try FormValues("name=%E8%BC%B8%E6%B6%B2+%E3%83%9D%E3%83%B3%E3%83%97&empty=&lines=a%0D%0Ab&t=1&t=2&spaces=+x+")
        #expect(given.text("name") == "輸液 ポンプ")
        #expect(given.text("empty") == nil)
        #expect(given.has("empty"))
        #expect(given.text("lines") == "a\nb")
        #expect(given.texts("t") == ["1", "2"])
        #expect(given.text("spaces") == "x")
        #expect(given.secret("spaces") == " x ")
        #expect(given.text("nothing") == nil)
    }

    /// A word that is in no list is refused, not dropped.
    @Test func wordsAreThoseOfTheirList() throws {
        let given = try FormValues("one=bad&none=&odd=worse&many=bad&many=good&mixed=bad&mixed=worse")
        #expect(try given.maybeWord("one", Tone.self) == .bad)
        #expect(try given.maybeWord("none", Tone.self) == nil)
        #expect(try given.maybeWord("missing", Tone.self) == nil)
        #expect(throws: ServerError.self) { try given.maybeWord("odd", Tone.self) }
        #expect(try given.words("many") == Set([Tone.bad, .good]))
        #expect(try given.words("missing") == Set<Tone>())
        #expect(throws: ServerError.self) { try given.words("mixed", Tone.self) }
    }

    @Test(arguments: [("2026-11-23T10:30", "2026-11-23T01:30:00Z"), ("2026-11-23T10:30:05+01:00", "2026-11-23T09:30:05Z")])
    func timesAreOfJapansClock(_ text: String, _ moment: String) throws {
        #expect(try FormValues(pairs: [("at", text)]).moment("at") == moment)
    }

    @Test(arguments: ["yesterday", "2026-11-23", "2026-13-01T10:00", "2026-11-23T25:00"]) func strangeTimesAreRefused(_ text: String) throws {
        let given = try FormValues(pairs: [("at", text)])
        #expect(throws: ServerError.self) { try given.moment("at") }
        #expect(throws: ServerError.self) { try given.wholeNumber("at") }
    }

    @Test(arguments: ["yesterday", "2026-02-30", "2026-11-23T10:00"]) func strangeDaysAreRefused(_ text: String) throws {
        let given = try FormValues(pairs: [("on", text)])
        #expect(throws: ServerError.self) { try given.day("on") }
    }

    @Test(arguments: ["a=%", "a=%zz", "a=%ff", "a=%00"]) func strangeFieldsAreRefused(_ text: String) {
        #expect(throws: ServerError.self) { try FormValues(text) }
    }

    @Test func tooManyFieldsAreRefused() {
        #expect(throws: ServerError.self) { try FormValues(String(repeating: "a=1&", count: FormValues.mostPairs + 1)) }
    }

    @Test func aQueryCanBeChanged() throws {
        let given = try FormValues("q=a+b&offset=100&x=")
        #expect(given.query(changing: ["offset": nil]) == "?q=a%20b")
        #expect(given.query(changing: ["q": "&=", "offset": nil]) == "?q=%26%3D")
        #expect(try FormValues("").query(changing: [:]) == "")
    }

    @Test(arguments: [
        ("/products", "/products"), ("//evil.example", "/"), ("https://evil.example", "/"), ("/\\evil", "/"), ("", "/"), ("/a b", "/"),
        ("/a\r\nSet-Cookie: x", "/"), ("/search?q=a%20b", "/search?q=a%20b"),
    ])
    func onlyOwnPathsAreComeBackTo(_ given: String, _ path: String) {
        #expect(LocalPath.of(given) == path)
    }

    private static let body =
        "--B\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\nmark\r\n--B\r\nContent-Disposition: form-data; name=\"file\"; "
        + "filename=\"a %22b%22.json\"\r\nContent-Type: application/json\r\n\r\n{\"x\":\r\n--\r\n--Bx}\r\n--B--\r\n"

    private func read(_ body: String, pieces: Int) throws -> [(MultipartReader.Part, String)] {
        var reader = try #require(MultipartReader(contentType: "multipart/form-data; boundary=B"))
        var parts: [(MultipartReader.Part, [UInt8])] = []
        var rest = Array(body.utf8)[...]
        while !rest.isEmpty {
            try reader.take(rest.prefix(pieces)) { part, piece in
                if piece.isEmpty { parts.append((part, [])) } else { parts[parts.count - 1].1 += piece }
            }
            rest = rest.dropFirst(pieces)
        }
        try reader.finish()
        return parts.map { ($0.0, String(decoding: $0.1, as: UTF8.self)) }
    }

    /// However the network cuts the body, the parts are the same.
    @Test(arguments: [1, 2, 3, 7, 64, 10_000]) func multipartIsTakenApart(_ pieces: Int) throws {
        let parts = try read(Self.body.replacing("--Bx", with: "--C"), pieces: pieces)
        #expect(parts.map(\.0) == [MultipartReader.Part(name: "csrf"), MultipartReader.Part(name: "file", file: "a \"b\".json")])
        #expect(parts.map(\.1) == ["mark", "{\"x\":\r\n--\r\n--C}"])
    }

    @Test(arguments: [
        "", "--B", "--B\r\n\r\nx\r\n--B--", "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx",
        "--B\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n--B--", "--Bx\r\n",
    ])
    func brokenMultipartIsRefused(_ body: String) {
        #expect(throws: (any Error).self) { _ = try read(body.isEmpty ? "x" : body, pieces: 3) }
    }

    @Test(arguments: [nil, "text/plain", "multipart/form-data", "multipart/form-data; boundary="]) func otherBodiesAreNoForms(_ type: String?) {
        #expect(MultipartReader(contentType: type) == nil)
    }
}
