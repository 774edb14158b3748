/// A piece of a document's content.
public enum Block: Sendable, Hashable {
    /// A heading: starts a section.
    case heading(HeadingLevel, RichText)
    /// A paragraph.
    case paragraph(RichText, alignment: TextAlignment = .start)
    /// A list.
    case list(ItemList)
    /// Labels with values.
    case fields(FieldList)
    /// A table.
    case table(DocumentTable)
    /// A note or warning in a box.
    case callout(Callout)
    /// Boxes for signatures, side by side.
    case approvals([Approval])
    /// A drawing.
    case drawing(Drawing)
    /// A line across the page.
    case rule
    /// What follows starts on a new page, where there are pages.
    case pageBreak
}

/// Level of a heading below the document's title. A level is never left out: what would skip one is drawn up.
public enum HeadingLevel: Int, Sendable, Hashable, CaseIterable {
    /// Chapter.
    case one = 1
    /// Section.
    case two = 2
    /// Topic.
    case three = 3
}

extension Block {
    /// A list with bullets.
    public static func bullets(_ items: [ListItem]) -> Block { .list(ItemList(.bulleted, items)) }

    /// A list with numbers from 1 on.
    public static func numbered(_ items: [ListItem]) -> Block { .list(ItemList(.numbered(from: 1), items)) }

    /// A note that makes the reader stop for something useful.
    public static func note(_ text: RichText, title: RichText? = nil) -> Block { .callout(Callout(.note, title: title, paragraphs: [text])) }

    /// A warning: something may go wrong.
    public static func warning(_ text: RichText, title: RichText? = nil) -> Block { .callout(Callout(.warning, title: title, paragraphs: [text])) }
}
