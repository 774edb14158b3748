import CSQLite

/// Makes RPM headers and databases, for tests.
enum RPMSample {
    /// The value of a tag.
    enum Value {
        case text(String)
        case texts([String])
        case numbers([UInt32])
    }

    static func header(_ tags: [(UInt32, Value)]) -> [UInt8] {
        var index: [UInt8] = []
        var data: [UInt8] = []
        for (tag, value) in tags {
            let type: UInt32
            let count: Int
            switch value {
            case .text: (type, count) = (6, 1)
            case .texts(let texts): (type, count) = (8, texts.count)
            case .numbers(let numbers): (type, count) = (4, numbers.count)
            }
            while type == 4, data.count % 4 != 0 { data.append(0) }
            index += big(tag) + big(type) + big(UInt32(data.count)) + big(UInt32(count))
            switch value {
            case .text(let text): data += Array(text.utf8) + [0]
            case .texts(let texts): for text in texts { data += Array(text.utf8) + [0] }
            case .numbers(let numbers): for number in numbers { data += big(number) }
            }
        }
        return big(UInt32(tags.count)) + big(UInt32(data.count)) + index + data
    }

    static func package(_ name: String, _ version: String, _ more: [(UInt32, Value)] = []) -> [UInt8] {
        header([(1000, .text(name)), (1001, .text(version)), (1002, .text("1.el9")), (1022, .text("x86_64"))] + more)
    }

    static func big(_ number: UInt32) -> [UInt8] { withUnsafeBytes(of: number.bigEndian) { Array($0) } }

    static func little(_ number: Int) -> [UInt8] { withUnsafeBytes(of: UInt32(number).littleEndian) { Array($0) } }

    /// The bytes of an SQLite database made by these statements, with each header in the table `Packages`.
    static func sqlite(_ headers: [[UInt8]], setup: String = "CREATE TABLE Packages (hnum INTEGER PRIMARY KEY, blob BLOB)") -> [UInt8] {
        var handle: OpaquePointer?
        sqlite3_open(":memory:", &handle)
        defer { sqlite3_close(handle) }
        sqlite3_exec(handle, setup, nil, nil, nil)
        for header in headers {
            let digits = header.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
            sqlite3_exec(handle, "INSERT INTO Packages (blob) VALUES (x'\(digits)')", nil, nil, nil)
        }
        var size: sqlite3_int64 = 0
        guard let bytes = sqlite3_serialize(handle, "main", &size, 0) else { return [] }
        defer { sqlite3_free(bytes) }
        return Array(UnsafeBufferPointer(start: bytes, count: Int(size)))
    }

    /// An ndb database of one page of slots.
    static func ndb(_ headers: [[UInt8]]) -> [UInt8] {
        var slots = Array("RpmP".utf8) + little(0) + little(1) + little(1) + little(headers.count + 1) + [UInt8](repeating: 0, count: 12)
        var blobs: [UInt8] = []
        for (number, header) in headers.enumerated() {
            slots += Array("Slot".utf8) + little(number + 1) + little((4_096 + blobs.count) / 16) + little(header.count / 16 + 2)
            blobs += Array("BlbS".utf8) + little(number + 1) + little(1) + little(header.count) + header
            while blobs.count % 16 != 0 { blobs.append(0) }
        }
        while slots.count < 4_096 { slots += Array("Slot".utf8) + [UInt8](repeating: 0, count: 12) }
        return slots + blobs
    }
}
