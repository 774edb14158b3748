/// Reads vector strings of all versions.
enum VectorReader {
    /// The version that a string begins with; 2.0 if it does not begin with `CVSS:`.
    static func version(_ bytes: Span<UInt8>, of text: String) throws(CVSSError) -> CVSSVersion {
        guard bytes.count >= 5, starts(bytes, with: "CVSS:") else {
            if bytes.isEmpty { throw .empty }
            return .v2
        }
        for version in [CVSSVersion.v31, .v4, .v30] where starts(bytes, with: version.prefix) { return version }
        throw .unknownVersion(Excerpt.of(text))
    }

    /// The values of a string's metrics, numbered as in the version's table.
    static func read(_ bytes: Span<UInt8>, _ version: CVSSVersion, of text: String) throws(CVSSError) -> SIMD32<UInt8> {
        let table = MetricTable.of(version)
        var values = SIMD32<UInt8>()
        var seen: UInt32 = 0
        var position = version == .v2 ? 0 : 9
        var next = 0
        repeat {
            let start = position
            let name = code(bytes, &position, until: UInt8(ascii: ":"))
            guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else {
                throw .malformed(Excerpt.of(text), field: field(bytes, start))
            }
            position += 1
            let value = code(bytes, &position, until: UInt8(ascii: "/"))
            guard let number = find(name, in: table.metrics, from: next) else {
                throw .unknownMetric(Excerpt.of(text), field: field(bytes, start))
            }
            guard seen & (1 << UInt32(number)) == 0 else { throw .duplicate(Excerpt.of(text), metric: table.metrics[number].name) }
            guard version != .v4 || number >= next else { throw .outOfOrder(Excerpt.of(text), metric: table.metrics[number].name) }
            if value == table.undefined, !table.base.contains(number) {
                values[number] = 0
            } else if let value = table.metrics[number].valueCodes.firstIndex(of: value) {
                values[number] = UInt8(truncatingIfNeeded: value + 1)
            } else {
                throw .unknownValue(Excerpt.of(text), field: field(bytes, start))
            }
            seen |= 1 << UInt32(number)
            next = number + 1
            position += 1
        } while position <= bytes.count
        let needed = (1 as UInt32) << UInt32(table.base.count) - 1
        guard seen & needed == needed else {
            throw .missing(Excerpt.of(text), metrics: table.base.filter { seen & (1 << UInt32($0)) == 0 }.map { table.metrics[$0].name })
        }
        return values
    }

    /// The code of the bytes up to `end`; all ones, which is no abbreviation's code, if there are more than eight.
    private static func code(_ bytes: Span<UInt8>, _ position: inout Int, until end: UInt8) -> UInt64 {
        let start = position
        var code: UInt64 = 0
        while position < bytes.count, bytes[position] != end, bytes[position] != UInt8(ascii: "/") {
            code = code << 8 | UInt64(bytes[position])
            position += 1
        }
        return position - start > 8 ? .max : code
    }

    /// The metric with that code, the one at `start` being looked at first: vectors mostly keep to the order.
    private static func find(_ code: UInt64, in metrics: [MetricTable.Metric], from start: Int) -> Int? {
        for number in start..<metrics.count where metrics[number].nameCode == code { return number }
        for number in 0..<start where metrics[number].nameCode == code { return number }
        return nil
    }

    private static func starts(_ bytes: Span<UInt8>, with prefix: String) -> Bool {
        guard bytes.count >= prefix.utf8.count else { return false }
        var position = 0
        for byte in prefix.utf8 {
            guard bytes[position] == byte else { return false }
            position += 1
        }
        return true
    }

    /// The field that begins at `start`, for an error to quote.
    private static func field(_ bytes: Span<UInt8>, _ start: Int) -> String {
        var field: [UInt8] = []
        var position = start
        while position < bytes.count, bytes[position] != UInt8(ascii: "/"), field.count < 80 {
            field.append(bytes[position])
            position += 1
        }
        return Excerpt.of(String(decoding: field, as: UTF8.self))
    }
}
