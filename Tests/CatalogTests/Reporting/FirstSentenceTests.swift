import Testing

@testable import Catalog

/// The one line that stands for a text.
struct FirstSentenceTests {
    @Test(arguments: [
        ("A flaw. More of it.", "A flaw."), ("A flaw\nMore", "A flaw"), ("A flaw", "A flaw"),
        // Broken for its length alone, as OpenSSL's and wolfSSL's records are.
        ("If a policy constraint is malformed,\na lock is taken twice. On some", "If a policy constraint is malformed, a lock is taken twice."),
        ("samples a random number r and then \ntruncates this", "samples a random number r and then truncates this"),
        ("Issue summary: one\n\nImpact", "Issue summary: one"),
        ("A title\n- a point", "A title"), ("版の比較。\nmore", "版の比較。"), ("A flaw.\nmore", "A flaw."),
        ("A “flaw” that\ngoes on. More", "A “flaw” that goes on."),
    ])
    func endsWhereTheSentenceEnds(_ row: (text: String, sentence: String)) {
        #expect(VulnerabilityDigest.firstSentence(row.text) == row.sentence)
    }
}
