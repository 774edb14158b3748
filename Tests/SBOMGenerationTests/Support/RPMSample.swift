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

    /// A hash database of Berkeley DB with pages of 512 bytes: a first page, one of the table for each header, and chains for those that are too long for it.
    /// As RPM does, a record of number 0 comes before the packages.
    static func berkeley(_ headers: [[UInt8]], isLittle: Bool = true) -> [UInt8] {
        func word(_ number: Int) -> [UInt8] { isLittle ? little(number) : big(UInt32(number)) }
        func short(_ number: Int) -> [UInt8] { isLittle ? [UInt8(number & 255), UInt8(number >> 8)] : [UInt8(number >> 8), UInt8(number & 255)] }
        func page(_ number: Int, next: Int = 0, entries: Int, offset: Int, type: UInt8) -> [UInt8] {
            [UInt8](repeating: 0, count: 8) + word(number) + word(0) + word(next) + short(entries) + short(offset) + [0, type]
        }
        let size = 512
        var table: [[UInt8]] = []
        var chains: [[UInt8]] = []
        let records = [(0, little(headers.count + 1))] + headers.enumerated().map { ($0 + 1, $1) }.reversed()
        for (number, value) in records {
            let key = [1] + word(number)
            var item = [1] + value
            if item.count > 256 {
                let first = 1 + records.count + chains.count
                item = [3, 0, 0, 0] + word(first) + word(value.count)
                for start in stride(from: 0, to: value.count, by: size - 26) {
                    let part = Array(value[start..<min(value.count, start + size - 26)])
                    let own = 1 + records.count + chains.count
                    let next = start + part.count < value.count ? own + 1 : 0
                    let bytes = page(own, next: next, entries: 1, offset: part.count, type: 7) + part
                    chains.append(bytes + [UInt8](repeating: 0, count: size - bytes.count))
                }
            }
            let (keyAt, valueAt) = (size - key.count, size - key.count - item.count)
            let head = page(1 + table.count, entries: 2, offset: valueAt, type: 13) + short(keyAt) + short(valueAt)
            table.append(head + [UInt8](repeating: 0, count: valueAt - head.count) + item + key)
        }
        let pages = table + chains
        let meta = [UInt8](repeating: 0, count: 12) + word(0x061561) + word(9) + word(size) + [0, 8, 0, 0] + word(0) + word(pages.count)
        return meta + [UInt8](repeating: 0, count: size - meta.count) + pages.joined()
    }
}
