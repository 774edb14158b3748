import Diagnostics
import Testing

@testable import mimamori

struct SpeechTests {
    @Test(arguments: [
        (["mimamori", "--lang", "en"], [:], Language.english), (["mimamori", "scan", "--lang=en"], ["LANG": "ja_JP.UTF-8"], .english),
        (["mimamori"], ["LANG": "en_US.UTF-8"], .english), (["mimamori"], ["LANG": "C.UTF-8"], .japanese), (["mimamori"], [:], .japanese),
        (["mimamori"], ["LANG": "ja_JP.UTF-8", "MIMAMORI_LANG": "en"], .english), (["mimamori"], ["LC_ALL": "ja_JP", "LANG": "en_US"], .japanese),
        (["mimamori", "--", "--lang", "en"], [:], .japanese), (["mimamori", "--lang", "fr"], ["LANG": "en_GB"], .english),
    ])
    func choosesTheLanguage(_ arguments: [String], _ environment: [String: String], _ expected: Language) {
        #expect(Speech.choose(arguments: arguments) { environment[$0] } == expected)
    }
}
