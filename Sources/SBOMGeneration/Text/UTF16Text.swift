/// Text in UTF-16 with a mark of its byte order, as PowerShell 5 writes what a program prints.
enum UTF16Text {
    /// The text, and whether all of it could be read; nil if the bytes do not begin with the mark.
    static func decode(_ bytes: some Collection<UInt8>) -> (text: String, isWhole: Bool)? {
        let isLittle = bytes.starts(with: [0xFF, 0xFE])
        guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var first: UInt8?
        for byte in bytes.dropFirst(2) {
            guard let one = first else {
                first = byte
                continue
            }
            units.append(isLittle ? UInt16(byte) << 8 | UInt16(one) : UInt16(one) << 8 | UInt16(byte))
            first = nil
        }
        if first == nil, let text = String(validating: units, as: UTF16.self) { return (text, true) }
        return (String(decoding: units, as: UTF16.self), false)
    }
}
