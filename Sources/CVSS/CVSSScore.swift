/// A score from 0.0 to 10.0 with one decimal place, held exactly as a number of tenths.
public struct CVSSScore: Hashable, Sendable, Comparable {
    /// The score in tenths, 0 to 100.
    public let tenths: Int

    /// A score from a number of tenths; nil unless it is from 0 to 100.
    public init?(tenths: Int) {
        guard (0...100).contains(tenths) else { return nil }
        self.tenths = tenths
    }

    /// A score brought into the scale's bounds.
    init(clamping tenths: Int) { self.tenths = min(max(tenths, 0), 100) }

    /// Lower before higher.
    public static func < (left: CVSSScore, right: CVSSScore) -> Bool { left.tenths < right.tenths }
}

extension CVSSScore: CustomStringConvertible {
    /// The score with one decimal place, which is also a JSON number: `9.8`, `10.0`.
    public var description: String { "\(tenths / 10).\(tenths % 10)" }
}
