public import Diagnostics

/// Something that RFC 9116 does not allow in a `security.txt`.
public struct SecurityTxtProblem: Sendable, Hashable {
    /// The kinds, named for the field or rule.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// No `Contact`.
        case noContact
        /// No `Expires`.
        case noExpires
        /// More than one `Expires` or `Preferred-Languages`.
        case twice
        /// `Expires` is no date of RFC 3339.
        case badDate
        /// The file has expired.
        case expired
        /// A value that is no URI, or one of `http`.
        case badURI
        /// A line that is neither a field, a comment nor empty.
        case badLine
        /// Not in UTF-8.
        case badEncoding
        /// A language tag that is none.
        case badLanguage
    }

    /// Its kind.
    public let kind: Kind
    /// Line from 1.
    public let line: Int
    /// What is wrong.
    public let wording: Wording
}
