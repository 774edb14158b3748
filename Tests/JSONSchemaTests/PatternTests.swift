import Testing

@testable import JSONSchema

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

    /// What is remembered of earlier texts changes no answer: 3,000 texts of fixed seed on each pattern of the table, beside the machine that remembers nothing.
    @Test func rememberedStatesAgree() throws {
        var seed: UInt64 = 20_261_127
        func next(_ limit: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % limit
        }
        let letters = Array("ab-_:c1 {},2]x.é\n".unicodeScalars)
        for source in Set(Self.table.map(\.pattern) + ["^-?[0-9]+(\\.[0-9]*)?$", "a$", "^$", "(^a|b)c", "a(b|$)"]).sorted() {
            var machine = PatternMachine(try Pattern(source).program)
            for _ in 0..<3_000 {
                var text = String(String.UnicodeScalarView((0..<next(9)).map { _ in letters[next(letters.count)] }))
                let (quick, slow) = text.withUTF8 { (machine.matches($0), machine.search($0)) }
                #expect(quick == slow, "\(source) on \(text.debugDescription)")
            }
        }
    }
}
