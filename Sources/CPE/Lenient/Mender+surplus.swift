extension Mender {
    /// Brings too many fields down to eleven: surplus ones at the end that say nothing are dropped, and values torn apart at an unescaped colon are joined.
    mutating func shorten(_ values: inout [[UInt8]], otherwise error: CPEError) throws(CPEError) {
        let surplus = values.count - 11
        let tail = values.suffix(surplus)
        let versionStands = Self.isVersion(values[3])
        if versionStands, tail.allSatisfy({ $0.isEmpty || $0 == [.star] || $0 == [.hyphen] }), !Self.isTornVersion(values) {
            values.removeLast(surplus)
            return note(.droppedSurplus(count: surplus))
        }
        if surplus == 2, let place = (1...2).first(where: { values[$0 + 1].isEmpty && !values[$0].isEmpty && !values[$0 + 2].isEmpty }) {
            return join(&values, place, count: 3)
        }
        guard surplus == 1 else { throw error }
        if values[1].elementsEqual("http".utf8) || values[1].elementsEqual("https".utf8), values[2].starts(with: "//".utf8) {
            join(&values, 1, count: 2)
        } else if Self.isTornVersion(values) {
            join(&values, 3, count: 2)
        } else if !versionStands, Self.isVersion(values[4]) {
            join(&values, 2, count: 2)
        } else {
            throw error
        }
    }

    /// An epoch and the version after it (`1:2.4.48-5`) where a single version belongs.
    private static func isTornVersion(_ values: [[UInt8]]) -> Bool {
        !values[3].isEmpty && values[3].allSatisfy(\.isDigit) && values[4].first?.isDigit == true && values[4].contains { !$0.isDigit }
    }

    /// Whether a field looks like a version: it begins with a digit, or says ANY or NA.
    private static func isVersion(_ value: [UInt8]) -> Bool {
        value.first?.isDigit == true || value == [.star] || value == [.hyphen]
            || (value.first.map { $0 | 0x20 } == UInt8(ascii: "v") && value.dropFirst().first?.isDigit == true)
    }

    /// Joins `count` fields from the one numbered `start` with escaped colons.
    private mutating func join(_ values: inout [[UInt8]], _ start: Int, count: Int) {
        let joined = Array(values[start..<start + count].joined(separator: [.backslash, .colon]))
        values.replaceSubrange(start..<start + count, with: [joined])
        if let field = CPE.Field(rawValue: start) { note(.joinedAtColon(field)) }
    }
}
