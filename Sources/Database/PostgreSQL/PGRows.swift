import CPQ

/// Answers of libpq, which come as text, in our values.
enum PGRows {
    static func names(_ result: OpaquePointer) -> SQLColumnNames {
        SQLColumnNames((0..<PQnfields(result)).map { PGText.string(PQfname(result, $0)) })
    }

    static func row(_ result: OpaquePointer, _ row: Int32, _ names: SQLColumnNames) throws(DatabaseError) -> SQLRow {
        var values: [SQLValue] = []
        let count = PQnfields(result)
        values.reserveCapacity(Int(count))
        for column in 0..<count { values.append(try value(result, row, column)) }
        return SQLRow(values: values, names: names)
    }

    // Numbers of types: server/catalog/pg_type.dat of PostgreSQL; they never change.
    private static func value(_ result: OpaquePointer, _ row: Int32, _ column: Int32) throws(DatabaseError) -> SQLValue {
        if PQgetisnull(result, row, column) == 1 { return .null }
        guard let pointer = PQgetvalue(result, row, column) else { return .null }
        let text = UnsafeRawBufferPointer(start: pointer, count: Int(PQgetlength(result, row, column)))
        switch PQftype(result, column) {
        case 20, 21, 23, 26: return .integer(try number(text))
        case 16: return .integer(text.first == UInt8(ascii: "t") ? 1 : 0)
        case 700, 701: return .real(try real(text))
        case 1700:
            // Sums of whole numbers are numeric.
            let words = String(decoding: text, as: UTF8.self)
            if let whole = Int64(words) { return .integer(whole) }
            return .real(try real(text))
        case 17: return .bytes(try bytes(text))
        default: return .text(String(decoding: text, as: UTF8.self))
        }
    }

    private static func number(_ text: UnsafeRawBufferPointer) throws(DatabaseError) -> Int64 {
        guard let value = Int64(String(decoding: text, as: UTF8.self)) else { throw .wrongType(column: "?", wanted: "integer") }
        return value
    }

    private static func real(_ text: UnsafeRawBufferPointer) throws(DatabaseError) -> Double {
        guard let value = Double(String(decoding: text, as: UTF8.self)) else { throw .wrongType(column: "?", wanted: "real") }
        return value
    }

    /// `\x` and two hexadecimal digits a byte.
    private static func bytes(_ text: UnsafeRawBufferPointer) throws(DatabaseError) -> [UInt8] {
        guard text.count >= 2, text.count % 2 == 0, text[0] == UInt8(ascii: "\\"), text[1] == UInt8(ascii: "x") else {
            throw .wrongType(column: "?", wanted: "bytes")
        }
        return [UInt8](unsafeUninitializedCapacity: text.count / 2 - 1) { buffer, count in
            for place in 0..<(text.count / 2 - 1) { buffer[place] = digit(text[2 + place * 2]) << 4 | digit(text[3 + place * 2]) }
            count = text.count / 2 - 1
        }
    }

    private static func digit(_ byte: UInt8) -> UInt8 { byte <= UInt8(ascii: "9") ? byte &- 48 : byte &- 87 }
}
