/// One sentence for a reader, in both languages.
public struct Wording: Sendable, Hashable {
    public let japanese: String
    public let english: String

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
