/// A small drawing of lines, bars and words, such as a time line. Lengths are points (1/72 inch); the origin is at the top left.
public struct Drawing: Sendable, Hashable {
    /// How wide it is, at most 1,000; shrunk where the page is narrower.
    public var width: Double
    /// How high it is, at most 1,000.
    public var height: Double
    /// What is drawn, from back to front.
    public var shapes: [DrawingShape]
    /// The same in words, for those who cannot see it and for text formats.
    public var alternative: String
    /// Stands below it, if given.
    public var caption: RichText?

    /// A drawing.
    public init(width: Double, height: Double, alternative: String, caption: RichText? = nil, shapes: [DrawingShape]) {
        self.width = width
        self.height = height
        self.alternative = alternative
        self.caption = caption
        self.shapes = shapes
    }
}

/// A line, bar or word of a drawing.
public enum DrawingShape: Sendable, Hashable {
    /// A line from one point to another.
    case line(x1: Double, y1: Double, x2: Double, y2: Double, width: Double = 1, color: DrawingColor = .ink, isDashed: Bool = false)
    /// A filled rectangle.
    case bar(x: Double, y: Double, width: Double, height: Double, color: DrawingColor = .accent)
    /// Words whose baseline starts, stands in the middle, or ends at the point.
    case text(x: Double, y: Double, String, size: Double = 8, color: DrawingColor = .ink, anchor: TextAlignment = .start)
}

/// What a colour means; which colour that is depends on the paper or screen.
public enum DrawingColor: String, Sendable, Hashable, CaseIterable {
    /// Text and lines.
    case ink
    /// What stands back.
    case muted
    /// A neutral ground.
    case ground
    /// What matters.
    case accent
    /// All is well.
    case good
    /// Attention.
    case warning
    /// Danger, or over.
    case danger
}
