public import Diagnostics

/// A text of an advisory as the editor has it: in both languages, with what the records say by themselves.
public struct AdvisoryTextEntry: Sendable, Hashable {
    /// Its name: `title`, `CVE-2026-0001/description`. Where a record's words are translated, the name changes with the words, so that no translation outlives
    /// its source.
    public let place: String
    /// What it is, for people.
    public let title: Wording
    /// What stands in the advisory; nil in a language in which nobody has written it.
    public let texts: [Language: String]
    /// Languages in which a person wrote it; in the others it comes from the records.
    public let written: Set<Language>
    /// Whether the advisory needs it in both languages.
    public let isNeeded: Bool

    /// Languages in which it is still to be written.
    public var missing: [Language] {
        guard isNeeded || !texts.isEmpty else { return [] }
        return Language.allCases.filter { texts[$0] == nil }
    }
}
