import JSONSchema
import Testing

@Suite struct PatternTests {
    static let table: [(pattern: String, text: String, matches: Bool)] = [
        ("", "", true), ("a", "bab", true), ("^a$", "a", true), ("^a$", "a\n", false), ("^(a|bc)+$", "abca", true), ("^a{2,3}$", "aaaa", false),
        ("^a{2,}$", "aaaa", true), ("^a{0}$", "", true), ("^[a-c\\-]+$", "a-c", true), ("^[^a]$", "é", true), ("^.$", "😀", true),
        ("^.$", "\n", false),
        ("^\\d\\w\\s\\S$", "1_\u{3000}x", true), ("\\bab\\b", "x ab y", true), ("\\bab\\b", "xab", false), ("^(?!_:).+:.+", "_:a:b", false),
        ("^(?!_:).+:.+", "a:b", true), ("^(?=.{3}$)a+$", "aaa", true), ("^(?=.{3}$)a+$", "aa", false), ("^a|b$", "ax", true), ("^a|b$", "xb", true),
        ("^a{,2}$", "a{,2}", true), ("\\u00e9", "é", true), ("^(a*)*$", "aaaa", true), ("^(a?){50}$", "aaa", true), ("[^\\s\\-_.]", "-_. ", false),
        ("^urn:(?:x|y)$", "urn:y", true), ("]", "]", true), ("^[\\]]$", "]", true),
    ]

    @Test(arguments: table.indices) func matches(_ index: Int) throws {
        let row = Self.table[index]
        #expect(try Pattern(row.pattern).matches(row.text) == row.matches, "\(row.pattern) on \(row.text)")
    }

    @Test(arguments: [
        "(", ")", "[", "a{2,1}", "*", "\\", "(?<=a)b", "(a)\\1", "a(?=b)", "\\p{L}", "((a{1000}){1000}){1000}", "(((){1000}){1000}){1000}",
    ])
    func refuses(_ source: String) {
        #expect(throws: PatternError.self) { try Pattern(source) }
    }

    /// A backtracking matcher would need 2^50,000 steps for the first.
    @Test(arguments: ["^(a+)+$", "^(a|a)*$", "^([a-z]+)*x$"])
    func hostileText(_ source: String) throws {
        #expect(try !Pattern(source).matches(String(repeating: "a", count: 50_000) + "!"))
    }
}
