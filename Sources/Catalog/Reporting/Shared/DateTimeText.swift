/// Dates and times as sources write them, brought into the one form that the formats' schemas accept.
enum DateTimeText {
    /// `text` as an RFC 3339 date-time (section 5.6), or nil if it is none.
    ///
    /// NVD writes no zone and means UTC, its older feeds leave out the seconds, and some sources give a day alone.
    static func normalized(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, bytes.count <= 40, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        guard let year = number(bytes, 0, 4), let month = number(bytes, 5, 2), let day = number(bytes, 8, 2) else { return nil }
        guard (1...12).contains(month), day >= 1, day <= days(month, year) else { return nil }
        let date = String(decoding: bytes[..<10], as: UTF8.self)
        if bytes.count == 10 { return date + "T00:00:00Z" }
        guard bytes.count >= 16, [UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " ")].contains(bytes[10]), bytes[13] == UInt8(ascii: ":") else {
            return nil
        }
        guard let hour = number(bytes, 11, 2), hour < 24, let minute = number(bytes, 14, 2), minute < 60 else { return nil }
        var time = String(decoding: bytes[11..<16], as: UTF8.self)
        var at = 16
        if at < bytes.count, bytes[at] == UInt8(ascii: ":") {
            guard let second = number(bytes, at + 1, 2), second < 60 else { return nil }
            at += 3
            if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
                let digits = bytes[(at + 1)...].prefix { (48...57).contains($0) }.count
                guard digits > 0 else { return nil }
                at += 1 + digits
            }
            time = String(decoding: bytes[11..<at], as: UTF8.self)
        } else {
            time += ":00"
        }
        guard let zone = zone(bytes[at...]) else { return nil }
        return date + "T" + time + zone
    }

    private static func zone(_ bytes: ArraySlice<UInt8>) -> String? {
        guard let first = bytes.first else { return "Z" }
        if bytes.count == 1, first == UInt8(ascii: "Z") || first == UInt8(ascii: "z") { return "Z" }
        let zone = Array(bytes)
        guard zone.count == 6, first == UInt8(ascii: "+") || first == UInt8(ascii: "-"), zone[3] == UInt8(ascii: ":") else { return nil }
        guard let hour = number(zone, 1, 2), hour < 24, let minute = number(zone, 4, 2), minute < 60 else { return nil }
        return String(decoding: zone, as: UTF8.self)
    }

    private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int? {
        guard start + count <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[start..<(start + count)] {
            guard (48...57).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        return value
    }

    private static func days(_ month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
