import JSONStream

/// JSON with comments and with commas behind the last element, as some tools write it for people to edit (JSONC).
enum RelaxedJSON {
    /// The same text as plain JSON: blanks stand where comments and needless commas stood, so that lines and columns stay.
    static func plain(_ block: ByteBlock) -> ByteBlock {
        var bytes = block.copied()
        var (at, comma): (Int, Int?) = (0, nil)
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\""):
                comma = nil
                at += 1
                while at < bytes.count, bytes[at] != UInt8(ascii: "\"") { at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1 }
            case UInt8(ascii: "/") where at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "/"):
                while at < bytes.count, bytes[at] != 10, bytes[at] != 13 {
                    bytes[at] = 32
                    at += 1
                }
                continue
            case UInt8(ascii: "/") where at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "*"):
                at = blankComment(at, &bytes)
                continue
            case UInt8(ascii: ","): comma = at
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if let comma { bytes[comma] = 32 }
                comma = nil
            case 9, 10, 13, 32: break
            default: comma = nil
            }
            at += 1
        }
        return ByteBlock(bytes)
    }

    /// Where the text goes on behind the comment at `start`. One that nobody closes stays, for the reader to complain of.
    private static func blankComment(_ start: Int, _ bytes: inout [UInt8]) -> Int {
        var end = start + 2
        while end + 1 < bytes.count, bytes[end] != UInt8(ascii: "*") || bytes[end + 1] != UInt8(ascii: "/") { end += 1 }
        guard end + 1 < bytes.count else { return bytes.count }
        for place in start..<end + 2 where bytes[place] != 10 && bytes[place] != 13 { bytes[place] = 32 }
        return end + 2
    }
}
