/// Content lines of an iCalendar stream (RFC 5545, 3.1): folded after 75 octets, never inside a character, ended by CRLF.
struct ICalendarLines {
    private(set) var bytes: [UInt8] = []

    /// Adds a line whose value holds nothing to escape.
    mutating func add(_ name: String, _ value: String) { append("\(name):\(value)") }

    /// Adds a line with a value of type TEXT (3.3.11). Control characters other than a line break have no place in one and are left out.
    mutating func addText(_ name: String, _ text: String) {
        var value = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": value += "\\\(scalar)"
            case "\n": value += "\\n"
            default: if scalar.value >= 32, scalar.value != 127 { value.unicodeScalars.append(scalar) }
            }
        }
        append("\(name):\(value)")
    }

    private mutating func append(_ line: String) {
        var used = 0
        for scalar in line.unicodeScalars {
            let length = UTF8.width(scalar)
            if used + length > 75 {
                bytes += [13, 10, 32]
                used = 1
            }
            bytes += UTF8.encode(scalar).map(Array.init) ?? []
            used += length
        }
        bytes += [13, 10]
    }
}
