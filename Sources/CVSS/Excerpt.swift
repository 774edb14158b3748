import Diagnostics

/// What an error quotes of its input.
enum Excerpt {
    /// The first 80 characters of `text`, with everything in it made visible.
    static func of(_ text: String) -> String { VisibleText.of(text, limit: 80) }
}
