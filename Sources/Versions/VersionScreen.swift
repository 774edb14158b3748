/// What every version must be, whatever its scheme.
enum VersionScreen {
    /// Refuses empty, overlong and non-UTF-8 text, and control characters (C0, DEL and C1).
    @inline(__always)
    static func check(_ version: Span<UInt8>, for scheme: VersionScheme) throws(VersionError) {
        if version.isEmpty { throw .empty(scheme: scheme) }
        if version.count > VersionScheme.maximumLength {
            throw .tooLong(scheme: scheme, bytes: version.count, limit: VersionScheme.maximumLength)
        }
        for index in 0..<version.count {
            let byte = version[index]
            if byte >= 0x80 { return try checkUTF8(version, for: scheme) }
            if byte < 0x20 || byte == 0x7f { throw .controlCharacter(scheme: scheme, version: Quotation.of(version)) }
        }
    }

    private static func checkUTF8(_ version: Span<UInt8>, for scheme: VersionScheme) throws(VersionError) {
        var index = 0
        while index < version.count {
            let length = lengthOfScalar(version, at: index)
            if length == 0 { throw .notUTF8(scheme: scheme, version: Quotation.of(version)) }
            let byte = version[index]
            let isC1 = byte == 0xc2 && version[index + 1] < 0xa0
            if byte < 0x20 || byte == 0x7f || isC1 { throw .controlCharacter(scheme: scheme, version: Quotation.of(version)) }
            index += length
        }
    }

    /// Bytes of the well-formed UTF-8 sequence at `index` (Unicode 16, table 3-7), or 0.
    static func lengthOfScalar(_ bytes: Span<UInt8>, at index: Int) -> Int {
        let first = bytes[index]
        let second: ClosedRange<UInt8>
        let length: Int
        switch first {
        case 0..<0x80: return 1
        case 0xc2...0xdf: (length, second) = (2, 0x80...0xbf)
        case 0xe0: (length, second) = (3, 0xa0...0xbf)
        case 0xed: (length, second) = (3, 0x80...0x9f)
        case 0xe1...0xef: (length, second) = (3, 0x80...0xbf)
        case 0xf0: (length, second) = (4, 0x90...0xbf)
        case 0xf1...0xf3: (length, second) = (4, 0x80...0xbf)
        case 0xf4: (length, second) = (4, 0x80...0x8f)
        default: return 0
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
        for following in (index + 2)..<max(index + 2, index + length) where bytes[following] & 0xc0 != 0x80 { return 0 }
        return length
    }
}
