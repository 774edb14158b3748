import Diagnostics
import JSONStream
import TOMLStream
import Testing

@Suite struct TOMLReaderTests {
    private func json(_ text: String) throws -> String {
        var json = JSONWriter()
        json.value(try TOMLReader.read(ByteBlock(text.utf8)))
        return String(decoding: json.take(), as: UTF8.self)
    }

    private func reason(_ text: String) -> TOMLError.Reason? {
        do {
            _ = try json(text)
            return nil
        } catch {
            return (error as? TOMLError)?.reason
        }
    }

    @Test(arguments: [
        ("a = 1\nb = \"x\\u00e9\\n\"", #"{"a":1,"b":"xé\n"}"#),
        ("a.b.\"c d\" = 'raw\\'\n", #"{"a":{"b":{"c d":"raw\\"}}}"#),
        ("[t]\nx = [ 'a', # why\n 'b', ]\n[t.u]\ny = true", #"{"t":{"x":["a","b"],"u":{"y":true}}}"#),
        ("[[p]]\nn = 1\n[[p]]\nn = 2\n[p.q]\nz = 0", #"{"p":[{"n":1},{"n":2,"q":{"z":0}}]}"#),
        ("x = { a = 1, b.c = [] }", #"{"x":{"a":1,"b":{"c":[]}}}"#),
        ("x = \"\"\"\none \\\n   two\"\"\"", #"{"x":"one two"}"#),
        ("x = '''it''s'''\r\n", #"{"x":"it''s"}"#),
        ("d = 2024-01-02", #"{"d":2024-01-02}"#),
        ("", "{}"),
    ])
    func reads(toml: String, expected: String) throws { #expect(try json(toml) == expected) }

    @Test(arguments: [
        ("a = 1\na = 2", TOMLError.Reason.duplicate), ("a = 1\n[a]\nb = 2", .duplicate), ("a = ", .unexpectedEnd), ("a = \"x", .openString),
        ("a = \"\\q\"", .invalidEscape), ("a = \"\\ud800\"", .invalidEscape), ("= 1", .unexpected), ("a = 1 2", .unexpected), ("[a", .unexpectedEnd),
        ("a = [1, 2", .unexpectedEnd),
    ])
    func refuses(toml: String, expected: TOMLError.Reason) { #expect(reason(toml) == expected) }

    @Test func depthIsLimited() {
        #expect(reason("a = " + String(repeating: "[", count: 100_000)) == .tooDeep(limit: 64))
        #expect(reason(String(repeating: "a.", count: 100_000) + "a = 1") == .tooDeep(limit: 64))
        #expect(reason("a = " + String(repeating: "{a=", count: 100_000)) == .tooDeep(limit: 64))
    }

    @Test func cutAnywhereIsNoCrash() {
        let text = Array("[a]\nb = [\"x\", { c = '''y''' }]\n\"d\".e = 1.5 # f\n".utf8)
        for end in text.indices { _ = try? TOMLReader.read(ByteBlock(text[..<end])) }
        #expect { try TOMLReader.read(ByteBlock([0x61, 0x3D, 0xFF])) } throws: { ($0 as? TOMLError)?.code == "TOML-001" }
    }
}
