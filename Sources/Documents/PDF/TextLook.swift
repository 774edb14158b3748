/// How a text is set.
struct TextLook: Hashable {
    /// Size in points.
    var size = 9.6
    /// The colour of its letters.
    var color = Ink.text
    /// All of it is bold.
    var isBold = false
    /// Distance of its lines, as a multiple of the font's own.
    var spacing = 1.3
    /// Where it stands within its width.
    var alignment = TextAlignment.start

    static let body = TextLook()
    static let title = TextLook(size: 18, color: .accent, isBold: true, spacing: 1.15)
    static let cell = TextLook(size: 8.2, spacing: 1.2)
    static let cellHeader = TextLook(size: 8.2, color: .text, isBold: true, spacing: 1.15)
    static let caption = TextLook(size: 9, isBold: true, spacing: 1.2)
    static let small = TextLook(size: 7.6, color: .muted, spacing: 1.15)

    /// The look of a heading.
    static func heading(_ level: HeadingLevel) -> TextLook {
        switch level {
        case .one: TextLook(size: 13.5, color: .accent, isBold: true, spacing: 1.2)
        case .two: TextLook(size: 11, isBold: true, spacing: 1.2)
        case .three: TextLook(size: 9.8, color: .muted, isBold: true, spacing: 1.2)
        }
    }

    func aligned(_ alignment: TextAlignment) -> TextLook {
        var look = self
        look.alignment = alignment
        return look
    }
}
