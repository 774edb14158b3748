/// Reads the canonical segments of a gem version one by one: numbers and words, zeros that do not count already dropped.
///
/// `Gem::Version#canonical_segments`: zeros before the first word are dropped; those at the end equal the zeros that pad a shorter version.
struct GemSegments {
    struct Segment {
        var text: Range<Int>
        var isNumber: Bool
        /// A hyphen, which `Gem::Version` reads as the word "pre".
        var isHyphen = false
    }

    private var index = 0
    private var hasWord = false
    /// Up to here, zeros are known to be kept.
    private var zerosKept = 0

    @inline(__always)
    mutating func next(in version: Span<UInt8>) -> Segment? {
        while let segment = read(version) {
            if !segment.isNumber {
                hasWord = true
            } else if !hasWord, segment.text.upperBound > zerosKept, version.isZero(segment.text), isDropped(version) {
                continue
            }
            return segment
        }
        return nil
    }

    /// Whether only zeros lie between the zero just read and the first word or the end; if so, moves past them all.
    private mutating func isDropped(_ version: Span<UInt8>) -> Bool {
        var ahead = self
        while true {
            let beforeSegment = ahead.index
            guard let segment = ahead.read(version), segment.isNumber else {
                index = beforeSegment
                return true
            }
            if !version.isZero(segment.text) {
                zerosKept = segment.text.upperBound
                return false
            }
        }
    }

    @inline(__always)
    private mutating func read(_ version: Span<UInt8>) -> Segment? {
        if version.byte(at: index) == .dot { index &+= 1 }
        guard index < version.count else { return nil }
        let start = index
        let byte = version[start]
        if byte == .hyphen {
            index &+= 1
            return Segment(text: start..<index, isNumber: false, isHyphen: true)
        }
        index = byte.isDigit ? version.endOfDigits(from: start) : version.endOfLetters(from: start)
        return Segment(text: start..<index, isNumber: byte.isDigit)
    }
}
