/// Makes zip archives of stored files, for tests.
enum ZipSample {
    static func bytes(_ files: [(String, String)]) -> [UInt8] { archive(files.map { ($0, Array($1.utf8)) }) }

    static func archive(_ files: [(String, [UInt8])]) -> [UInt8] {
        var body: [UInt8] = []
        var directory: [UInt8] = []
        for (path, data) in files {
            let name = Array(path.utf8)
            let sizes = little(crc(data), 4) + little(data.count, 4) + little(data.count, 4) + little(name.count, 2) + little(0, 2)
            directory += little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + little(0, 8) + sizes + little(0, 10) + little(body.count, 4) + name
            body += little(0x0403_4B50, 4) + little(20, 2) + little(0, 8) + sizes + name + data
        }
        let end =
            little(0x0605_4B50, 4) + little(0, 4) + little(files.count, 2) + little(files.count, 2) + little(directory.count, 4)
            + little(body.count, 4) + little(0, 2)
        return body + directory + end
    }

    private static func little(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> ($0 * 8)) : 0 }
    }

    private static func crc(_ bytes: [UInt8]) -> Int {
        var crc: UInt32 = .max
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return Int(~crc)
    }
}
