import Diagnostics
import Testing

@Suite("Text made fit for a message")
struct VisibleTextTests {
    @Test("What prints stays as it is", arguments: ["", "a b", "見守り/部品.json", "é e\u{301} 😀 ‰", "~!@#$%^&*()\\\"'<>", "한국어 العربية"])
    func plain(text: String) {
        #expect(VisibleText.of(text) == text)
        #expect(VisibleText.of(text, limit: 100, keeping: .tail) == text)
    }

    @Test(
        "What does not print becomes an escape",
        arguments: [
            ("a\nb", "a\\u{A}b"), ("\r\n", "\\u{D}\\u{A}"), ("\u{0}", "\\u{0}"), ("\u{1B}[31m", "\\u{1B}[31m"), ("\u{7F}", "\\u{7F}"),
            ("\u{85}", "\\u{85}"),
            ("\u{9B}2J", "\\u{9B}2J"), ("\u{202E}gpj", "\\u{202E}gpj"), ("\u{2066}", "\\u{2066}"), ("\u{2028}", "\\u{2028}"),
            ("\u{FEFF}", "\\u{FEFF}"),
            ("\u{200B}", "\\u{200B}"), ("\u{E000}", "\\u{E000}"), ("\u{E0041}", "\\u{E0041}"), ("\t", "\\u{9}"),
        ])
    func hidden(text: String, shown: String) {
        #expect(VisibleText.of(text) == shown)
    }

    @Test("Too long a text loses its tail or its head")
    func limit() {
        let text = String(repeating: "あ", count: 10) + "末"
        #expect(VisibleText.of(text, limit: 11) == text)
        #expect(VisibleText.of(text, limit: 3) == "あああ…")
        #expect(VisibleText.of(text, limit: 3, keeping: .tail) == "…ああ末")
        #expect(VisibleText.of("\n\n\n", limit: 2) == "\\u{A}\\u{A}…")
        #expect(VisibleText.of("abc", limit: 0) == "…")
    }
}
