/// A piece of text of one look.
public struct TextRun: Sendable, Hashable {
    /// What it says; empty for a field left open.
    public var text: String
    /// How it is emphasised.
    public var style: TextStyle
    /// Where it leads, if anywhere.
    public var link: String?
    /// A field whose fact is not known.
    public let isLeftOpen: Bool

    /// A run from its parts.
    public init(_ text: String, style: TextStyle = [], link: String? = nil) {
        self.text = text
        self.style = style
        self.link = link
        isLeftOpen = false
    }

    /// A field left open.
    init(leftOpen: ()) {
        text = ""
        style = []
        link = nil
        isLeftOpen = true
    }
}

/// Emphasis of a run.
public struct TextStyle: OptionSet, Sendable, Hashable {
    /// One bit for each emphasis.
    public let rawValue: UInt8

    /// A set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Strong emphasis.
    public static let bold = TextStyle(rawValue: 1)
    /// Light emphasis.
    public static let italic = TextStyle(rawValue: 2)
    /// Letters of one width.
    public static let code = TextStyle(rawValue: 4)
}

/// Where text stands between its margins.
public enum TextAlignment: String, Sendable, Hashable, CaseIterable {
    /// Where reading starts: on the left in Japanese and English.
    case start
    /// In the middle.
    case center
    /// Where reading ends: numbers, dates of letters.
    case end
}
