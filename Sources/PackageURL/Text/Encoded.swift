/// Percent-encoding as ECMA-427 clause "Character encoding" has it.
enum Encoded {
    /// The text of `range` as it stands.
    @inline(__always)
    static func text(_ bytes: Span<UInt8>, _ range: Range<Int>, isASCII: Bool = false) throws(PURLError) -> String {
        if isASCII { return String(copying: UTF8Span(unchecked: bytes.extracting(range), isKnownASCII: true)) }
        do {
            return String(copying: try UTF8Span(validating: bytes.extracting(range)))
        } catch {
            throw .notUTF8(Quotation.of(bytes.extracting(range)))
        }
    }

    /// The text of bytes that are known to be ASCII.
    static func ascii(_ bytes: Span<UInt8>) -> String {
        var copy: [UInt8] = []
        copy.reserveCapacity(bytes.count)
        for index in 0..<bytes.count { copy.append(bytes[index]) }
        return String(decoding: copy, as: UTF8.self)
    }

    /// The text of `range`, percent-decoded once.
    @inline(__always)
    static func decoded(_ bytes: Span<UInt8>, _ range: Range<Int>, isASCII: Bool = false) throws(PURLError) -> String {
        for index in range where bytes[index] == UInt8(ascii: "%") { return try unescaped(bytes, range) }
        return try text(bytes, range, isASCII: isASCII)
    }

    /// A path: segments between `/`, each decoded, empty ones dropped, joined with `/`.
    ///
    /// - Throws: `.slashInSegment` if a decoded segment of `component` holds a `/`.
    static func path(
        _ bytes: Span<UInt8>, _ range: Range<Int>, in component: PURLComponent, isASCII: Bool = false
    ) throws(PURLError) -> String {
        var plain = true
        for index in range where bytes[index] == UInt8(ascii: "%") { plain = false }
        if plain { return Path.normalized(try text(bytes, range, isASCII: isASCII)) }
        var joined = ""
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start
            while end < range.upperBound, bytes[end] != UInt8(ascii: "/") { end += 1 }
            if end > start {
                let segment = try decoded(bytes, start..<end)
                if segment.utf8.contains(UInt8(ascii: "/")) {
                    throw .slashInSegment(component, Quotation.of(bytes.extracting(start..<end)))
                }
                if !joined.isEmpty { joined += "/" }
                joined += segment
            }
            start = end + 1
        }
        return joined
    }

    private static func unescaped(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(PURLError) -> String {
        var plain: [UInt8] = []
        plain.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            guard byte == UInt8(ascii: "%") else {
                plain.append(byte)
                index += 1
                continue
            }
            guard index + 2 < range.upperBound, let high = bytes[index + 1].hexadecimalValue, let low = bytes[index + 2].hexadecimalValue else {
                throw .invalidEncoding(Quotation.of(bytes.extracting(range)))
            }
            plain.append(high << 4 | low)
            index += 3
        }
        guard let text = String(validating: plain, as: UTF8.self) else { throw .notUTF8(Quotation.of(bytes.extracting(range))) }
        return text
    }

    /// Appends `component` with everything encoded but unreserved characters and `:`, and `/` if it separates segments.
    @inline(__always)
    static func append(_ component: String, to text: inout String, keepingSlashes: Bool) {
        let bytes = component.utf8.span
        for index in 0..<bytes.count where !stays(bytes[index], keepingSlashes) {
            appendEscaped(bytes, to: &text, keepingSlashes: keepingSlashes)
            return
        }
        text += component
    }

    @inline(__always)
    private static func stays(_ byte: UInt8, _ keepingSlashes: Bool) -> Bool {
        byte.isUnreserved || byte == UInt8(ascii: ":") || (keepingSlashes && byte == UInt8(ascii: "/"))
    }

    private static func appendEscaped(_ bytes: Span<UInt8>, to text: inout String, keepingSlashes: Bool) {
        var escaped: [UInt8] = []
        escaped.reserveCapacity(bytes.count + 32)
        for index in 0..<bytes.count {
            let byte = bytes[index]
            if stays(byte, keepingSlashes) { escaped.append(byte) } else { appendTriplet(byte, to: &escaped) }
        }
        text += String(decoding: escaped, as: UTF8.self)
    }

    /// Appends `%` and two upper-case hexadecimal digits (RFC 3986 clause 2.1).
    static func appendTriplet(_ byte: UInt8, to escaped: inout [UInt8]) {
        escaped.append(UInt8(ascii: "%"))
        for digit in [byte >> 4, byte & 15] { escaped.append(digit < 10 ? 0x30 + digit : 0x37 + digit) }
    }
}
