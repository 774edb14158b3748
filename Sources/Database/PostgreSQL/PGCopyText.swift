/// Rows in the text form of `COPY` (PostgreSQL 15 documentation, COPY, "Text Format").
enum PGCopyText {
    static func append(_ row: [SQLValue], to buffer: inout [UInt8]) throws(DatabaseError) {
        for (place, value) in row.enumerated() {
            if place > 0 { buffer.append(9) }
            switch value {
            case .null: buffer.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "N")])
            case .integer(let value): buffer.append(contentsOf: String(value).utf8)
            case .real(let value): buffer.append(contentsOf: String(value).utf8)
            case .text(let value): try append(value, to: &buffer)
            case .bytes(let value):
                buffer.append(contentsOf: "\\\\x".utf8)
                for byte in value {
                    buffer.append(digits[Int(byte >> 4)])
                    buffer.append(digits[Int(byte & 15)])
                }
            }
        }
        buffer.append(10)
    }

    private static let digits = Array("0123456789abcdef".utf8)

    private static func append(_ text: String, to buffer: inout [UInt8]) throws(DatabaseError) {
        for byte in text.utf8 {
            switch byte {
            case 0: throw .textWithNUL
            case 9: buffer.append(contentsOf: [92, UInt8(ascii: "t")])
            case 10: buffer.append(contentsOf: [92, UInt8(ascii: "n")])
            case 13: buffer.append(contentsOf: [92, UInt8(ascii: "r")])
            case 92: buffer.append(contentsOf: [92, 92])
            default: buffer.append(byte)
            }
        }
    }
}
