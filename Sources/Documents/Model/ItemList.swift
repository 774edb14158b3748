/// A list of items, which may hold lists themselves.
public struct ItemList: Sendable, Hashable {
    /// How its items are marked.
    public var style: ListStyle
    /// The items in order.
    public var items: [ListItem]

    /// A list.
    public init(_ style: ListStyle = .bulleted, _ items: [ListItem]) {
        self.style = style
        self.items = items
    }
}

/// How items are marked.
public enum ListStyle: Sendable, Hashable {
    /// With bullets.
    case bulleted
    /// With numbers that count on from the given one.
    case numbered(from: Int)

    /// The number before the item at `place`; nil for bullets.
    func number(at place: Int) -> Int? {
        if case .numbered(let first) = self { first.addingReportingOverflow(place).partialValue } else { nil }
    }
}

/// An item of a list.
public struct ListItem: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// What it says.
    public var text: RichText
    /// Lists below it.
    public var lists: [ItemList]

    /// An item.
    public init(_ text: RichText, lists: [ItemList] = []) {
        self.text = text
        self.lists = lists
    }

    /// An item from a literal.
    public init(stringLiteral value: String) { self.init(RichText(value)) }
}
