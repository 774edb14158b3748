/// A picture of a ``Timeline`` as shapes in whole units: what an SVG file is written from, and what a page draws with its own colours.
public struct TimelineSketch: Sendable {
    /// A part of the picture, in the order in which it is drawn.
    public enum Shape: Sendable, Hashable {
        /// Words; the anchor is that of SVG.
        case text(String, x: Int, y: Int, style: String, anchor: String)
        /// A bar with words that appear when one points at it.
        case bar(x: Int, y: Int, width: Int, height: Int, style: String, title: String)
        /// A line from top to bottom.
        case line(x: Int, top: Int, bottom: Int, style: String)
    }

    /// Width of the picture.
    public static let width = 940
    /// Height of the picture.
    public internal(set) var height = 0
    /// What it shows, in a line.
    public let title: String
    /// What it says, for readers who do not see it.
    public let description: String
    /// Its parts.
    public private(set) var shapes: [Shape] = []

    init(title: String, description: String) {
        self.title = title
        self.description = description
    }

    mutating func text(_ content: String, x: Int, y: Int, style: String, anchor: String = "start") {
        shapes.append(.text(content, x: x, y: y, style: style, anchor: anchor))
    }

    mutating func bar(x: Int, y: Int, width: Int, height: Int, style: String, title: String) {
        shapes.append(.bar(x: x, y: y, width: max(1, width), height: height, style: style, title: title))
    }

    mutating func line(x: Int, from top: Int, to bottom: Int, style: String) {
        shapes.append(.line(x: x, top: top, bottom: bottom, style: style))
    }
}
