/// Numbers as a cell shows them (ISO/IEC 29500-1, 18.8.31).
enum SheetNumber {
    /// How a style shows numbers.
    enum Format: Hashable {
        /// As they are: the general format, and that for texts.
        case general
        /// Digits of `0`, `#` and a point only: how many before and behind the point at least, how many behind it at most, and whether the point always stands.
        case digits(whole: Int, least: Int, most: Int, hasPoint: Bool)
        /// As a date.
        case date
        /// In some other way, which is not followed.
        case other
    }

    /// The format of a code such as `0.00`, that is no date.
    static func format(_ code: String) -> Format {
        if code.isEmpty || code.lowercased() == "general" || code == "@" { return .general }
        let parts = code.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, code.utf8.count <= 30, code.utf8.allSatisfy({ [0x30, 0x23, 0x2E].contains($0) }) else { return .other }
        let behind = parts.count == 2 ? parts[1] : ""
        // A zero left of a `#` behind the point, or right of one before it, shows as many digits as there are places.
        let least = behind.lastIndex(of: "0").map { behind.distance(from: behind.startIndex, to: $0) + 1 } ?? 0
        let whole = parts[0].firstIndex(of: "0").map { parts[0].distance(from: $0, to: parts[0].endIndex) } ?? 0
        return .digits(whole: whole, least: least, most: behind.count, hasPoint: parts.count == 2)
    }

    /// What the cell shows.
    static func text(_ number: Double, _ format: Format) -> String {
        guard case .digits(let whole, let least, let most, let hasPoint) = format, number.isFinite else { return plain(number) }
        var scale = 1.0
        for _ in 0..<most { scale *= 10 }
        // Half a digit goes up in the decimal digits, which the binary number may lie just below.
        let scaled = (abs(number) * scale * (1 + 1e-15)).rounded(.toNearestOrAwayFromZero)
        guard scaled < 1e15 else { return plain(number) }
        var digits = String(Int(scaled))
        digits = String(repeating: "0", count: max(0, whole + most - digits.utf8.count)) + digits
        var front = String(digits.dropLast(most))
        var back = String(digits.suffix(most))
        while front.utf8.count > whole, front.hasPrefix("0") { front.removeFirst() }
        while back.utf8.count > least, back.hasSuffix("0") { back.removeLast() }
        return (number < 0 && scaled > 0 ? "-" : "") + front + (hasPoint ? "." + back : "")
    }

    private static func plain(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
    }
}
