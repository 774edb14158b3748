/// Text with emphasis and links: runs, one behind the other.
///
/// A string literal is a text, and texts add up: `"See " + .bold("section 3") + "."`. A line feed within a run starts a new line.
public struct RichText: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// The runs in reading order.
    public var runs: [TextRun]

    /// A text from its runs.
    public init(runs: [TextRun]) { self.runs = runs }

    /// A text without emphasis.
    public init(_ text: String) { runs = text.isEmpty ? [] : [TextRun(text)] }

    /// A text from a literal.
    public init(stringLiteral value: String) { self.init(value) }

    /// `value`, or a field left open where it is not known.
    public static func orLeftOpen(_ value: String?) -> RichText { value.map { RichText($0) } ?? .leftOpen }

    /// A text without emphasis, for where a literal does not do.
    public static func plain(_ text: String) -> RichText { RichText(text) }

    /// Bold text.
    public static func bold(_ text: String) -> RichText { RichText(runs: [TextRun(text, style: .bold)]) }

    /// Italic text. Japanese fonts have no italics; there it stands for a lighter emphasis.
    public static func italic(_ text: String) -> RichText { RichText(runs: [TextRun(text, style: .italic)]) }

    /// Names of files, packages and versions, in letters of one width.
    public static func code(_ text: String) -> RichText { RichText(runs: [TextRun(text, style: .code)]) }

    /// Text that leads to `address` (`https:`, `http:` or `mailto:`; anything else is shown as plain text, with a remark).
    public static func link(_ text: String, to address: String) -> RichText { RichText(runs: [TextRun(text, link: address)]) }

    /// A field whose fact is not known: visibly empty, never simply blank.
    public static let leftOpen = RichText(runs: [TextRun(leftOpen: ())])

    /// Both texts, one behind the other.
    public static func + (first: RichText, second: RichText) -> RichText { RichText(runs: first.runs + second.runs) }

    /// True where there is nothing to read. A field left open is something to read.
    public var isEmpty: Bool { runs.allSatisfy { $0.text.isEmpty && !$0.isLeftOpen } }

    /// True where a field of it is left open.
    public var hasLeftOpen: Bool { runs.contains(where: \.isLeftOpen) }
}
