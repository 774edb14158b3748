import Advisories
import Database
import Diagnostics
import PSIRT

/// Gathers the texts of a version: what a person wrote, else what the records say.
struct AdvisoryTexts {
    private let written: [String: [Language: String]]
    private(set) var entries: [AdvisoryTextEntry] = []

    init(_ version: Int, _ reader: RegistryReader) throws {
        var written: [String: [Language: String]] = [:]
        try reader.connection.forEach("SELECT place, language, body FROM advisory_text WHERE version_id = ?", [.integer(version)]) { row in
            written[try row.text("place"), default: [:]][try row.word("language")] = try row.text("body")
        }
        self.written = written
    }

    /// The text of a place.
    mutating func take(_ place: String, _ title: Wording, ja japanese: String? = nil, en english: String? = nil, isNeeded: Bool = true)
        -> AdvisoryText
    {
        if let known = entries.first(where: { $0.place == place }) { return Self.text(known.texts) }
        let own = written[place] ?? [:]
        var texts = own
        for (language, text) in [(Language.japanese, japanese), (.english, english)] where own[language] == nil {
            if let text, text.contains(where: { !$0.isWhitespace }) { texts[language] = text }
        }
        entries.append(AdvisoryTextEntry(place: place, title: title, texts: texts, written: Set(own.keys), isNeeded: isNeeded))
        return Self.text(texts)
    }

    /// A text that a record has in one language: it stands in that one, and is to be translated into the other.
    mutating func take(record text: String, _ place: String, _ title: Wording) -> AdvisoryText {
        let isJapanese = Self.isJapanese(text)
        let mark = BlobStore.digest(Array(text.utf8)).prefix(8)
        return take("\(place)/\(mark)", title, ja: isJapanese ? text : nil, en: isJapanese ? nil : text)
    }

    /// What must still be written.
    var points: [AdvisoryPoint] {
        entries.flatMap { entry in
            entry.missing.map { language in
                let name = language == .japanese ? Wording(ja: "日本語", en: "Japanese") : Wording(ja: "英語", en: "English")
                return AdvisoryPoint(
                    "text/\(entry.place)/\(language.rawValue)", ja: "「\(entry.title.japanese)」の\(name.japanese)の文がありません(\(entry.place))。",
                    en: "\"\(entry.title.english)\" has no \(name.english) text (\(entry.place)).", isAcceptable: false)
            }
        }
    }

    private static func text(_ texts: [Language: String]) -> AdvisoryText { AdvisoryText(ja: texts[.japanese], en: texts[.english]) }

    /// Whether a text has kana or kanji in it.
    private static func isJapanese(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x3040...0x30FF).contains($0.value) || (0x3400...0x9FFF).contains($0.value) }
    }
}
