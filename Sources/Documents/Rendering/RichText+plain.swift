import Diagnostics

extension RichText {
    /// The text without emphasis, with the words of `language` for fields left open.
    func plain(_ language: Language) -> String {
        runs.map { $0.isLeftOpen ? Words.leftOpen[language] : $0.text }.joined()
    }
}
