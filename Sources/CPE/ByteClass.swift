extension UInt8 {
    static let backslash = UInt8(ascii: "\\")
    static let colon = UInt8(ascii: ":")
    static let star = UInt8(ascii: "*")
    static let question = UInt8(ascii: "?")
    static let hyphen = UInt8(ascii: "-")
    static let dot = UInt8(ascii: ".")
    static let underscore = UInt8(ascii: "_")
    static let tilde = UInt8(ascii: "~")
    static let percent = UInt8(ascii: "%")
    static let slash = UInt8(ascii: "/")

    var isUppercase: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }

    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

    var lowercased: UInt8 { isUppercase ? self | 0x20 : self }

    var isAlphanumeric: Bool { isDigit || (self | 0x20 >= UInt8(ascii: "a") && self | 0x20 <= UInt8(ascii: "z")) }

    /// Visible ASCII.
    var isPrintable: Bool { self > 0x20 && self < 0x7F }

    var isWhiteSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }

    /// Stands without an escape in a formatted string (NISTIR 7695, figure 6-3, "unreserved").
    var isUnreserved: Bool { isAlphanumeric || self == .hyphen || self == .dot || self == .underscore }

    /// The same in lower case, by a bit for each of the 128 characters.
    var isNormalUnreserved: Bool {
        let (low, high): (UInt64, UInt64) = (0x03FF_6000_0000_0000, 0x07FF_FFFE_8000_0000)
        return self < 128 && (self < 64 ? low : high) >> UInt64(self & 63) & 1 == 1
    }

    /// Value of a hexadecimal digit.
    var hexadecimal: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
