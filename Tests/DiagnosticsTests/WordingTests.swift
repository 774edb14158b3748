import Diagnostics
import Testing

@Suite("Errors in two languages")
struct WordingTests {
    private struct Sample: ExplainedError {
        let code = "SAMPLE-001"
        let wording = Wording(ja: "だめです。", en: "no good.")
    }

    @Test("A wording has both languages")
    func languages() {
        let wording = Wording(ja: "日本語", en: "English")
        #expect(wording[.japanese] == "日本語" && wording[.english] == "English")
        #expect(wording == Wording(ja: "日本語", en: "English") && wording != Wording(ja: "日本語", en: "other"))
        #expect(Language.allCases.map(\.rawValue) == ["ja", "en"])
        #expect(Language(rawValue: "ja") == .japanese && Language(rawValue: "de") == nil)
    }

    @Test("A message has the code and the sentence")
    func message() {
        #expect(Sample().message(in: .japanese) == "SAMPLE-001: だめです。")
        #expect(Sample().message(in: .english) == "SAMPLE-001: no good.")
        #expect(Sample().description == "SAMPLE-001: no good." && "\(Sample())" == "SAMPLE-001: no good.")
    }

    @Test("An error with a file keeps its code and names the file once")
    func placed() {
        let error = PlacedError(file: "a/b.json", error: Sample())
        #expect(error.code == "SAMPLE-001")
        #expect(error.message(in: .english) == "SAMPLE-001: a/b.json: no good.")
        #expect(error.message(in: .japanese) == "SAMPLE-001: a/b.json: だめです。")
        let twice = PlacedError(file: "x.zip", error: error)
        #expect(twice.description == "SAMPLE-001: x.zip: a/b.json: no good.")
    }

    @Test("The name of a file cannot forge a message")
    func hostileName() {
        let error = PlacedError(file: "a\nSAMPLE-000: ok\u{1B}[2J\u{202E}.json", error: Sample())
        #expect(error.description == "SAMPLE-001: a\\u{A}SAMPLE-000: ok\\u{1B}[2J\\u{202E}.json: no good.")
        #expect(error.wording.japanese == "a\\u{A}SAMPLE-000: ok\\u{1B}[2J\\u{202E}.json: だめです。")
        #expect(error.file.contains("\n"))
    }
}
