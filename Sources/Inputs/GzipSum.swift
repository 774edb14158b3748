import JSONStream

/// The checksum of a gzip file (RFC 1952 section 2.3.1), which libarchive does not look at: without it a flipped bit would pass as data.
struct GzipSum {
    private var crc: UInt32 = .max
    private var count: UInt32 = 0

    /// Takes the next bytes that came out.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        count &+= UInt32(truncatingIfNeeded: bytes.count)
        var crc = crc
        var at = 0
        Self.tables.withUnsafeBufferPointer { table in
            while at &+ 8 <= bytes.count {
                let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)) ^ UInt64(crc)
                crc = 0
                for index in 0..<8 { crc ^= table[(7 &- index) &* 256 &+ Int(word >> UInt64(index &* 8) & 0xFF)] }
                at &+= 8
            }
            while at < bytes.count {
                crc = table[Int((crc ^ UInt32(bytes[at])) & 0xFF)] ^ crc >> 8
                at &+= 1
            }
        }
        self.crc = crc
    }

    /// Is all that came out what `file` was made from?
    ///
    /// The sum and the length at the end of the file must be those of all bytes. A file of several members has them for each member; one that could
    /// be such a file is not judged.
    func agrees(with file: ByteBlock) -> Bool {
        let bytes = UnsafeRawBufferPointer(file.bytes)
        guard bytes.count >= 18 else { return false }
        let length = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: bytes.count - 4, as: UInt32.self))
        guard length == count else { return hasLaterMember(bytes) }
        return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt32.self)) == ~crc
    }

    /// Is there what could be the head of a second member?
    private func hasLaterMember(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var at = 18
        while at + 18 <= bytes.count {
            if bytes[at] == 0x1F, bytes[at + 1] == 0x8B, bytes[at + 2] == 8, bytes[at + 3] & 0xE0 == 0 { return true }
            at += 1
        }
        return false
    }

    /// Eight tables of 256: what a byte does to the sum if 0 to 7 bytes follow it.
    private static let tables: [UInt32] = {
        var tables = [UInt32](repeating: 0, count: 8 * 256)
        for byte in 0..<256 {
            var value = UInt32(byte)
            for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
            tables[byte] = value
        }
        for index in 256..<(8 * 256) { tables[index] = tables[Int(tables[index - 256] & 0xFF)] ^ tables[index - 256] >> 8 }
        return tables
    }()
}
