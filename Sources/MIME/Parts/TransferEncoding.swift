/// Content-Transfer-Encoding (RFC 2045 clause 6). Reading never fails: what is no character of the encoding is passed over or stays as it is.
enum TransferEncoding {
    /// The bytes of a part's body.
    static func decode(_ body: ArraySlice<UInt8>, _ encoding: String, isText: Bool) -> [UInt8] {
        switch encoding {
        case "base64": base64(body)
        case "quoted-printable": quotedPrintable(body, isText: isText)
        default: Array(body)
        }
    }

    private static let digits: [UInt8] = {
        var digits = [UInt8](repeating: 255, count: 256)
        for (value, digit) in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8.enumerated() {
            digits[Int(digit)] = UInt8(value)
        }
        return digits
    }()

    static func base64(_ text: some Sequence<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.underestimatedCount / 4 * 3)
        var (bits, count): (UInt32, Int) = (0, 0)
        for byte in text {
            // Behind a padding another text may begin.
            if byte == 0x3D { (bits, count) = (0, 0) }
            let digit = digits[Int(byte)]
            if digit == 255 { continue }
            bits = bits << 6 | UInt32(digit)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
                bits &= (1 << UInt32(count)) - 1
            }
        }
        return bytes
    }

    /// - Parameter isText: whether blanks at the ends of lines are to go (RFC 2045, 6.7, rule 3).
    static func quotedPrintable(_ text: ArraySlice<UInt8>, isText: Bool = true) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var place = text.startIndex
        while place < text.endIndex {
            let line = LineScanner.line(text, from: place)
            var content = text[line.content]
            if isText { while let last = content.last, last == 0x20 || last == 0x09 { content.removeLast() } }
            let isSoft = content.last == 0x3D && line.next > line.content.upperBound
            if isSoft { content.removeLast() }
            bytes += percent(content, mark: 0x3D)
            if !isSoft { bytes += text[line.content.upperBound..<line.next] }
            place = line.next
        }
        return bytes
    }

    /// `%E8%A6%8B`, or the same with another mark.
    static func percent(_ text: ArraySlice<UInt8>, mark: UInt8 = 0x25) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var place = text.startIndex
        while place < text.endIndex {
            if text[place] == mark, place + 2 < text.endIndex, let high = hex(text[place + 1]), let low = hex(text[place + 2]) {
                bytes.append(high << 4 | low)
                place += 3
            } else {
                bytes.append(text[place])
                place += 1
            }
        }
        return bytes
    }

    private static func hex(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46: digit - 0x37
        case 0x61...0x66: digit - 0x57
        default: nil
        }
    }
}
