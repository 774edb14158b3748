extension UInt8 {
    static let space = UInt8(ascii: " ")
    static let plus = UInt8(ascii: "+")
    static let hyphen = UInt8(ascii: "-")
    static let dot = UInt8(ascii: ".")
    static let colon = UInt8(ascii: ":")
    static let underscore = UInt8(ascii: "_")
    static let tilde = UInt8(ascii: "~")
    static let caret = UInt8(ascii: "^")
    static let zero = UInt8(ascii: "0")

    /// `0` to `9`; no other script's digits.
    @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }

    /// `A` to `Z` and `a` to `z`.
    @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

    @inline(__always) var isLowercaseLetter: Bool { self &- 0x61 < 26 }

    @inline(__always) var isAlphanumeric: Bool { isDigit || isLetter }

    /// The lower-case letter for an ASCII capital, else the byte itself.
    @inline(__always) var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
