import Diagnostics
import JSONStream

extension JSONWriter {
    /// Writes a member with a sentence in both languages.
    mutating func member(_ name: String, _ wording: Wording) { member(name) { wording[$0] } }

    /// Writes a member with what `text` says in both languages.
    mutating func member(_ name: String, _ text: (Language) -> String) {
        key(name)
        beginObject()
        for language in Language.allCases { member(language.rawValue, text(language)) }
        endObject()
    }
}
