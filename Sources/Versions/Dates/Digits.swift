/// Numbers of fixed width.
enum Digits {
    /// The value of `count` digits at `start`; `nil` if there is anything else.
    static func value(_ text: Span<UInt8>, _ start: Int, _ count: Int) -> Int? {
        guard start + count <= text.count else { return nil }
        var value = 0
        for index in start..<(start + count) {
            if !text[index].isDigit { return nil }
            value = value * 10 + Int(text[index] - .zero)
        }
        return value
    }
}
