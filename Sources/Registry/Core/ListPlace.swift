/// A place in a list that two numbers name, as text for the request of the next page.
public protocol ListPlace: Sendable {
    /// The place that two numbers name.
    init(_ first: Int, _ second: Int)
    /// The numbers.
    var numbers: (Int, Int) { get }
}

extension ListPlace {
    /// The place as text: `17 204`.
    public var text: String { "\(numbers.0) \(numbers.1)" }

    /// The place that ``text`` named; nil if the text is none.
    public init?(text: String) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, let first = Int(parts[0]), let second = Int(parts[1]) else { return nil }
        self.init(first, second)
    }
}
