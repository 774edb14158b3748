/// Where the components of a purl stand in its text; an empty range is an absent component.
struct Layout {
    var type = 0..<0
    var namespace = 0..<0
    var name = 0..<0
    var version = 0..<0
    var qualifiers = 0..<0
    var subpath = 0..<0
    /// Whether the whole text is ASCII, and so need not be looked at for being UTF-8.
    private(set) var isASCII = true

    private static let slash = UInt8(ascii: "/")

    /// Cuts the text apart, from the right for subpath and qualifiers, from the left for scheme and type.
    init(of bytes: Span<UInt8>) throws(PURLError) {
        var end = bytes.count
        var hash = -1
        var question = -1
        var questionBeforeHash = -1
        var all: UInt8 = 0
        for index in 0..<end {
            let byte = bytes[index]
            all |= byte
            if byte == UInt8(ascii: "#") {
                hash = index
                questionBeforeHash = question
            } else if byte == UInt8(ascii: "?") {
                question = index
            } else if byte < 0x20 || byte == 0x7f {
                throw .controlCharacter(Quotation.of(bytes))
            }
        }
        isASCII = all < 0x80
        if hash >= 0 {
            subpath = (hash + 1)..<end
            question = questionBeforeHash
            end = hash
        }
        if question >= 0 {
            qualifiers = (question + 1)..<end
            end = question
        }
        guard end >= 4, bytes[0] | 0x20 == UInt8(ascii: "p"), bytes[1] | 0x20 == UInt8(ascii: "k"), bytes[2] | 0x20 == UInt8(ascii: "g"),
            bytes[3] == UInt8(ascii: ":")
        else { throw .missingScheme(Quotation.of(bytes)) }
        var start = 4
        while start < end, bytes[start] == Self.slash { start += 1 }
        var cut = start
        while cut < end, bytes[cut] != Self.slash { cut += 1 }
        type = start..<cut
        try path(bytes, min(cut + 1, end)..<end)
    }

    /// Namespace, name and version: what stands between the type and the qualifiers.
    private mutating func path(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(PURLError) {
        var end = range.upperBound
        if let at = Self.versionSign(bytes, range) {
            version = (at + 1)..<end
            end = at
            // `…/@1.0`: a version right behind a slash leaves the name empty.
            if at == range.lowerBound || bytes[at - 1] == Self.slash { throw .missingName }
        }
        while end > range.lowerBound, bytes[end - 1] == Self.slash { end -= 1 }
        var start = end
        while start > range.lowerBound, bytes[start - 1] != Self.slash { start -= 1 }
        name = start..<end
        namespace = range.lowerBound..<max(start - 1, range.lowerBound)
    }

    /// The last `@`, passing over one that begins a path segment with others after it: `@angular/core` is an unencoded scope, not a version.
    private static func versionSign(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var slashSeen = false
        var index = range.upperBound
        while index > range.lowerBound {
            index -= 1
            if bytes[index] == slash { slashSeen = true }
            guard bytes[index] == UInt8(ascii: "@") else { continue }
            let beginsSegment = index == range.lowerBound || bytes[index - 1] == slash
            if !(beginsSegment && slashSeen) { return index }
        }
        return nil
    }
}
