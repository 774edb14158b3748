/// Where the parts of a PEP 440 version lie (PEP 440, "Version scheme" and appendix B); an absent part is an empty range.
struct PEP440Layout {
    /// The phase of a pre-release, in order.
    enum Phase: Int {
        case alpha
        case beta
        case candidate
    }

    var epoch = 0..<0
    var release = 0..<0
    var phase: Phase?
    var phaseNumber = 0..<0
    var isPost = false
    var postNumber = 0..<0
    var isDevelopment = false
    var developmentNumber = 0..<0
    var local = 0..<0
}

extension PEP440Layout {
    /// Reads `version` with every spelling that "Normalization" allows; `nil` if it is none.
    @inline(__always)
    init?(_ version: Span<UInt8>) {
        var end = version.count
        while end > 0, version[end &- 1] == .space { end &-= 1 }
        var index = 0
        while index < end, version[index] == .space { index &+= 1 }
        if index < end, version[index].lowercased == UInt8(ascii: "v") { index &+= 1 }
        guard readRelease(version, &index) else { return nil }
        if index < end { readPhase(version, &index) }
        if index < end { readPost(version, &index) }
        if index < end { readDevelopment(version, &index) }
        if index < end, !readLocal(version, &index) { return nil }
        if index != end { return nil }
    }

    /// `[N!]N(.N)*`
    @inline(__always)
    private mutating func readRelease(_ version: Span<UInt8>, _ index: inout Int) -> Bool {
        var digits = index..<version.endOfDigits(from: index)
        if digits.isEmpty { return false }
        if version.byte(at: digits.upperBound) == UInt8(ascii: "!") {
            epoch = digits
            digits = (digits.upperBound &+ 1)..<version.endOfDigits(from: digits.upperBound &+ 1)
            if digits.isEmpty { return false }
        }
        var end = digits.upperBound
        while version.byte(at: end) == .dot, version.byte(at: end &+ 1).isDigit { end = version.endOfDigits(from: end &+ 1) }
        release = digits.lowerBound..<end
        index = end
        return true
    }

    /// `[sep](a|b|c|rc|alpha|beta|pre|preview)[sep][N]`
    @inline(__always)
    private mutating func readPhase(_ version: Span<UInt8>, _ index: inout Int) {
        let start = Self.afterSeparator(version, index)
        var end = start
        switch version.byte(at: start).lowercased {
        case UInt8(ascii: "a"): (phase, end) = (.alpha, Self.after(Keyword.alpha, 5, version, start) ?? start &+ 1)
        case UInt8(ascii: "b"): (phase, end) = (.beta, Self.after(Keyword.beta, 4, version, start) ?? start &+ 1)
        case UInt8(ascii: "c"): (phase, end) = (.candidate, start &+ 1)
        case UInt8(ascii: "p"):
            guard let stop = Self.after(Keyword.preview, 7, version, start) ?? Self.after(Keyword.pre, 3, version, start) else { return }
            (phase, end) = (.candidate, stop)
        case UInt8(ascii: "r"):
            guard let stop = Self.after(Keyword.rc, 2, version, start) else { return }
            (phase, end) = (.candidate, stop)
        default: return
        }
        phaseNumber = Self.number(version, end)
        index = phaseNumber.upperBound
    }

    /// `-N`, or `[sep](post|rev|r)[sep][N]`
    @inline(__always)
    private mutating func readPost(_ version: Span<UInt8>, _ index: inout Int) {
        if version[index] == .hyphen, version.byte(at: index &+ 1).isDigit {
            isPost = true
            postNumber = (index &+ 1)..<version.endOfDigits(from: index &+ 1)
            index = postNumber.upperBound
            return
        }
        let start = Self.afterSeparator(version, index)
        let isR = version.byte(at: start).lowercased == UInt8(ascii: "r") ? start &+ 1 : nil
        guard let end = Self.after(Keyword.post, 4, version, start) ?? Self.after(Keyword.rev, 3, version, start) ?? isR else { return }
        isPost = true
        postNumber = Self.number(version, end)
        index = postNumber.upperBound
    }

    /// `[sep]dev[sep][N]`
    @inline(__always)
    private mutating func readDevelopment(_ version: Span<UInt8>, _ index: inout Int) {
        guard let end = Self.after(Keyword.dev, 3, version, Self.afterSeparator(version, index)) else { return }
        isDevelopment = true
        developmentNumber = Self.number(version, end)
        index = developmentNumber.upperBound
    }

    /// `+` and letters and digits between separators
    private mutating func readLocal(_ version: Span<UInt8>, _ index: inout Int) -> Bool {
        guard version[index] == .plus else { return false }
        let start = index &+ 1
        index = start
        while true {
            let segment = index
            while version.byte(at: index).isAlphanumeric { index &+= 1 }
            if index == segment { return false }
            if !Self.isSeparator(version.byte(at: index)) { break }
            index &+= 1
        }
        local = start..<index
        return true
    }

    @inline(__always)
    static func isSeparator(_ byte: UInt8) -> Bool { byte == .dot || byte == .hyphen || byte == .underscore }

    @inline(__always)
    private static func afterSeparator(_ version: Span<UInt8>, _ index: Int) -> Int {
        isSeparator(version.byte(at: index)) ? index &+ 1 : index
    }

    /// The digits after an optional separator; the separator belongs to the part even if no digits follow.
    @inline(__always)
    private static func number(_ version: Span<UInt8>, _ index: Int) -> Range<Int> {
        let start = afterSeparator(version, index)
        return start..<version.endOfDigits(from: start)
    }

    /// End of `word` of `length` letters if it stands at `start` in any case.
    @inline(__always)
    private static func after(_ word: Word, _ length: Int, _ version: Span<UInt8>, _ start: Int) -> Int? {
        let end = start &+ length
        return end <= version.count && Word(version, start..<end) == word ? end : nil
    }
}
