public import Diagnostics

/// A text of an advisory in the languages in which it was written.
public struct AdvisoryText: Sendable, Hashable {
    private var texts: [Language: String]

    /// A text in one language or in both. An empty text counts as none.
    public init(ja japanese: String? = nil, en english: String? = nil) {
        texts = [:]
        if let japanese, !japanese.isEmpty { texts[.japanese] = japanese }
        if let english, !english.isEmpty { texts[.english] = english }
    }

    /// The text in a language; nil if nobody wrote it. There is no falling back: a reader of an English advisory must not meet Japanese unawares.
    public subscript(language: Language) -> String? { texts[language] }

    /// Languages in which it was written.
    public var languages: Set<Language> { Set(texts.keys) }
}
