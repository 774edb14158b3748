import Database

/// Rows as bytes that are the same whichever database they come from: a row is the number of its values and then each of them, a mark before it.
enum RowCoding {
    private enum Mark {
        static let (null, integer, real, text, bytes) = (UInt8(0), UInt8(1), UInt8(2), UInt8(3), UInt8(4))
    }

    static func append(_ row: [SQLValue], to buffer: inout [UInt8]) {
        append(UInt64(row.count), to: &buffer)
        for value in row {
            switch value {
            case .null: buffer.append(Mark.null)
            case .integer(let number):
                buffer.append(Mark.integer)
                // Zigzag: small numbers are short, below zero too.
                append(UInt64(bitPattern: (number << 1) ^ (number >> 63)), to: &buffer)
            case .real(let number):
                buffer.append(Mark.real)
                for shift in stride(from: 0, to: 64, by: 8) { buffer.append(UInt8(truncatingIfNeeded: number.bitPattern >> UInt64(shift))) }
            case .text(var text):
                buffer.append(Mark.text)
                text.withUTF8 { utf8 in
                    append(UInt64(utf8.count), to: &buffer)
                    buffer.append(contentsOf: utf8)
                }
            case .bytes(let bytes):
                buffer.append(Mark.bytes)
                append(UInt64(bytes.count), to: &buffer)
                buffer.append(contentsOf: bytes)
            }
        }
    }

    /// Base 128, the least first.
    private static func append(_ number: UInt64, to buffer: inout [UInt8]) {
        var rest = number
        while rest >= 128 {
            buffer.append(UInt8(truncatingIfNeeded: rest) | 128)
            rest >>= 7
        }
        buffer.append(UInt8(rest))
    }

    /// The rows of some bytes; nil where they are no rows.
    static func rows(_ bytes: [UInt8]) -> [[SQLValue]]? {
        var place = 0
        var rows: [[SQLValue]] = []
        while place < bytes.count {
            guard let count = number(bytes, &place), count <= 1000 else { return nil }
            var row: [SQLValue] = []
            row.reserveCapacity(Int(count))
            for _ in 0..<count {
                guard let value = value(bytes, &place) else { return nil }
                row.append(value)
            }
            rows.append(row)
        }
        return rows
    }

    private static func value(_ bytes: [UInt8], _ place: inout Int) -> SQLValue? {
        guard place < bytes.count else { return nil }
        let mark = bytes[place]
        place += 1
        switch mark {
        case Mark.null: return .null
        case Mark.integer: return number(bytes, &place).map { .integer(Int64(bitPattern: $0 >> 1) ^ -Int64($0 & 1)) }
        case Mark.real:
            guard bytes.count - place >= 8 else { return nil }
            var pattern: UInt64 = 0
            for offset in 0..<8 { pattern |= UInt64(bytes[place + offset]) << UInt64(offset * 8) }
            place += 8
            return .real(Double(bitPattern: pattern))
        case Mark.text: return part(bytes, &place).flatMap { String(validating: $0, as: UTF8.self) }.map { .text($0) }
        case Mark.bytes: return part(bytes, &place).map { .bytes(Array($0)) }
        default: return nil
        }
    }

    private static func part(_ bytes: [UInt8], _ place: inout Int) -> ArraySlice<UInt8>? {
        guard let count = number(bytes, &place), count <= UInt64(bytes.count - place) else { return nil }
        defer { place += Int(count) }
        return bytes[place..<(place + Int(count))]
    }

    private static func number(_ bytes: [UInt8], _ place: inout Int) -> UInt64? {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            guard place < bytes.count else { return nil }
            let byte = bytes[place]
            place += 1
            value |= UInt64(byte & 127) << shift
            if byte < 128 { return value }
        }
        return nil
    }
}
