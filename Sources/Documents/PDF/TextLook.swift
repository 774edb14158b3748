/// How a text is set.
struct TextLook: Hashable {
    /// Size in points.
    var size = 9.6
    /// The colour of its letters.
    var color = Ink.text
    /// All of it is bold.
    var isBold = false
    /// Distance of its lines, as a multiple of the size.
    var spacing = 1.65
    /// Where it stands within its width.
    var alignment = TextAlignment.start

    static let body = TextLook()
    static let title = TextLook(size: 18, color: .accent, isBold: true, spacing: 1.35)
    static let cell = TextLook(size: 8.2, spacing: 1.42)
    static let cellHeader = TextLook(size: 8.2, color: .text, isBold: true, spacing: 1.4)
    static let caption = TextLook(size: 9, isBold: true, spacing: 1.4)
    static let small = TextLook(size: 7.6, color: .muted, spacing: 1.4)

    /// The look of a heading.
    static func heading(_ level: HeadingLevel) -> TextLook {
        switch level {
        case .one: TextLook(size: 13.5, color: .accent, isBold: true, spacing: 1.4)
        case .two: TextLook(size: 11, isBold: true, spacing: 1.4)
        case .three: TextLook(size: 9.8, color: .muted, isBold: true, spacing: 1.4)
        }
    }

    func aligned(_ alignment: TextAlignment) -> TextLook {
        var look = self
        look.alignment = alignment
        return look
    }
}
