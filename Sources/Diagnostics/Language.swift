/// A language that Mimamori speaks to its readers.
///
/// Japanese is the default everywhere (DESIGN.md section 1); English is complete beside it.
public enum Language: String, Sendable, CaseIterable {
    /// Japanese, the default.
    case japanese = "ja"
    /// English.
    case english = "en"
}
