/// What bytes are to ``PlainXML``.
enum ByteKinds {
    /// Of bytes in texts: any but these are taken as they are.
    static let text: UInt8 = 7
    static let newline: UInt8 = 1
    static let angle: UInt8 = 2
    static let ampersand: UInt8 = 3
    static let bracket: UInt8 = 4
    static let carriageReturn: UInt8 = 5
    /// Characters that XML does not have.
    static let never: UInt8 = 6
    /// Part of a character of several bytes.
    static let long: UInt8 = 7

    static let nameStart: UInt8 = 8
    static let name: UInt8 = 16
    /// To be looked at in values of attributes.
    static let value: UInt8 = 32

    /// Bits by byte. It is never freed.
    nonisolated(unsafe) static let table: UnsafePointer<UInt8> = {
        let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
        for byte in 0..<256 { table[byte] = kind(UInt8(byte)) }
        return UnsafePointer(table)
    }()

    private static func kind(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 9: value
        case 10: newline | value
        case 13: carriageReturn | value
        case 0..<32: never | value
        case UInt8(ascii: "<"): angle | value
        case UInt8(ascii: "&"): ampersand | value
        case UInt8(ascii: "]"): bracket
        case UInt8(ascii: "\""), UInt8(ascii: "'"): value
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: ":"): nameStart | name
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): name
        case 128...: long | value
        default: 0
        }
    }
}
