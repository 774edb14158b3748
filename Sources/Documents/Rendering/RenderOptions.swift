/// What is not the document's but the reader's: paper.
public struct RenderOptions: Sendable, Hashable {
    /// The paper of formats that have pages.
    public var paper: PaperSize
    /// Pages are wider than high.
    public var isLandscape: Bool

    /// A4, upright.
    public init(paper: PaperSize = .a4, isLandscape: Bool = false) {
        self.paper = paper
        self.isLandscape = isLandscape
    }
}

/// A size of paper.
public enum PaperSize: String, Sendable, Hashable, CaseIterable {
    /// 210 by 297 mm.
    case a4
    /// 8.5 by 11 inches.
    case letter

    /// Width and height of the upright sheet in points (1/72 inch).
    var points: (width: Double, height: Double) {
        switch self {
        case .a4: (595.276, 841.89)
        case .letter: (612, 792)
        }
    }
}

extension RenderOptions {
    /// Width and height of a page in points.
    var page: (width: Double, height: Double) {
        let (width, height) = paper.points
        return isLandscape ? (height, width) : (width, height)
    }
}
