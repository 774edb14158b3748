extension UInt8 {
    @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

    @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }

    /// `A` to `Z`.
    @inline(__always) var isCapital: Bool { self &- 0x41 < 26 }

    /// What a purl type is made of.
    @inline(__always) var isTypeCharacter: Bool { isLetter || isDigit || self == UInt8(ascii: ".") || self == UInt8(ascii: "-") }

    /// What a qualifier key is made of.
    @inline(__always) var isKeyCharacter: Bool { isTypeCharacter || self == UInt8(ascii: "_") }

    /// What is never percent-encoded in a URI (RFC 3986 clause 2.3).
    @inline(__always) var isUnreserved: Bool { isKeyCharacter || self == UInt8(ascii: "~") }

    /// The value of a hexadecimal digit, or `nil`.
    @inline(__always) var hexadecimalValue: UInt8? {
        if isDigit { return self &- 0x30 }
        let lower = self | 0x20
        return lower &- 0x61 < 6 ? lower &- 0x57 : nil
    }
}
