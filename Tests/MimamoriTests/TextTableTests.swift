import Testing

@testable import mimamori

struct TextTableTests {
    @Test func japaneseTakesTwoColumns() {
        #expect(DisplayWidth.of("輸液ポンプ") == 10)
        #expect(DisplayWidth.of("e\u{301}") == 1)
        #expect(DisplayWidth.cut("輸液ポンプ", to: 7) == "輸液ポ…")
        #expect(DisplayWidth.cut("abc", to: 3) == "abc")
    }

    @Test func columnsLineUp() {
        var table = TextTable(header: ["部品", "版", "概要"], width: 40)
        table.add(["openssl", "1.1.1k", "短い"])
        table.add(["輸液", "2", String(repeating: "長", count: 60)])
        let lines = table.lines()
        #expect(lines[0] == "部品     版      概要")
        #expect(lines[2] == "openssl  1.1.1k  短い")
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= 40 })
    }

    @Test func controlCharactersAreShownNotSent() {
        #expect(TextTable.visible("a\u{1B}[31mb\u{202E}c\n") == "a\u{FFFD}[31mb\u{FFFD}c\u{FFFD}")
    }
}
