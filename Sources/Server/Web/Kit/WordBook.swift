import Diagnostics

/// The words of the templates in each language, from `Words/words.tsv`.
struct WordBook: Sendable {
    /// The words by key, as a template reads them under `t`.
    let words: [Language: [String: String]]

    /// The words that the program brings along.
    static let own = WordBook(PackageResources.words_tsv)

    /// - Parameter table: lines of a key, Japanese and English, by tabs; a line that begins with `#` is a remark.
    init(_ table: [UInt8]) {
        var words: [Language: [String: String]] = [.japanese: [:], .english: [:]]
        for line in String(decoding: table, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard cells.count == 3 else { continue }
            words[.japanese]?[String(cells[0])] = String(cells[1])
            words[.english]?[String(cells[0])] = String(cells[2])
        }
        self.words = words
    }

    func callAsFunction(_ language: Language) -> [String: String] { words[language] ?? [:] }
}
