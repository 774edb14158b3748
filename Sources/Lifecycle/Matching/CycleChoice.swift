/// Finds the series of releases to which a version belongs.
enum CycleChoice {
    /// The place of the cycle with the longest name that `version` is, or begins with, at a boundary: `3.9` has `3.9.18` and not `3.91`; `22` has `22.04` only if
    /// no `22.04` is there. `*`, a life cycle of all versions, comes last. Nil if no cycle fits: a wrong series would be a wrong date.
    static func place(of version: String, among cycles: [SourceProduct.Cycle]) -> Int? {
        var best: (place: Int, length: Int)?
        let bytes = Array(version.utf8.drop { $0 == UInt8(ascii: "v") || $0 == UInt8(ascii: "V") })
        for (place, cycle) in cycles.enumerated() {
            let name = Array(cycle.name.utf8.drop { $0 == UInt8(ascii: "v") || $0 == UInt8(ascii: "V") })
            guard !name.isEmpty, bytes.starts(with: name), isBoundary(bytes, name.count) else { continue }
            if name.count > best?.length ?? 0 { best = (place, name.count) }
        }
        return best?.place ?? cycles.firstIndex { $0.name == "*" }
    }

    private static func isBoundary(_ bytes: [UInt8], _ end: Int) -> Bool {
        guard end < bytes.count else { return true }
        let (before, after) = (bytes[end - 1], bytes[end])
        // `1.1.1` has `1.1.1w`: a letter behind a digit is a patch of it, a digit is another number.
        return isDigit(after) ? !isDigit(before) && !isLetter(before) : after == UInt8(ascii: ".") || isDigit(before) || !isLetter(after)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private static func isLetter(_ byte: UInt8) -> Bool { byte | 32 >= UInt8(ascii: "a") && byte | 32 <= UInt8(ascii: "z") }
}
