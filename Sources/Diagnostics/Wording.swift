/// One sentence for a reader, in both languages.
public struct Wording: Sendable, Hashable {
    /// The sentence in Japanese.
    public let japanese: String
    /// The sentence in English.
    public let english: String

    /// A sentence from its two wordings, which say the same.
    public init(ja japanese: String, en english: String) {
        self.japanese = japanese
        self.english = english
    }

    /// The sentence in `language`.
    public subscript(language: Language) -> String {
        switch language {
        case .japanese: japanese
        case .english: english
        }
    }
}
