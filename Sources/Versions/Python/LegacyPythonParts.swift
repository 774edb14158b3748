/// Reads the parts of a legacy Python version one by one, those that its order leaves out already dropped.
///
/// Dropped are zeros before a word, and hyphens before a word that sorts below "final".
struct LegacyPythonParts {
    struct Part {
        /// A word that stands for the text, from `replacements`; 0 when the text itself counts.
        var word: UInt64 = 0
        var text: Range<Int>
        var isNumber = false
        /// The "final" that ends every version.
        var isLast = false

        var count: Int { word == 0 ? text.count : 8 - word.leadingZeroBitCount / 8 }

        @inline(__always)
        func byte(at offset: Int, in version: Span<UInt8>) -> UInt8 {
            word == 0 ? version[text.lowerBound + offset].lowercased : UInt8(truncatingIfNeeded: word >> UInt64(8 * (count - 1 - offset)))
        }
    }

    private var index = 0
    /// Up to here, zeros are known to be kept.
    private var zerosKept = 0
    /// Up to here, hyphens are known to be kept.
    private var hyphensKept = 0

    private static let final: UInt64 = 0x66_69_6e_61_6c
    private static let finalHyphen: UInt64 = 0x66_69_6e_61_6c_2d

    mutating func next(in version: Span<UInt8>) -> Part {
        while true {
            let part = read(version)
            if part.isNumber, part.text.upperBound > zerosKept, isPaddedZero(version, part.text) {
                if areZerosDropped(version) { continue }
            } else if part.word == Self.finalHyphen, part.text.upperBound > hyphensKept, isBeforePreRelease(version) {
                continue
            }
            return part
        }
    }

    /// The part at `index`, which moves past it.
    private mutating func read(_ version: Span<UInt8>) -> Part {
        while index < version.count, version[index] == .dot { index &+= 1 }
        guard index < version.count else { return Part(word: Self.final, text: index..<index, isLast: true) }
        let start = index
        let byte = version[start]
        if byte.isDigit {
            index = version.endOfDigits(from: start)
            return Part(text: start..<index, isNumber: true)
        }
        if byte.isLetter {
            index = version.endOfLetters(from: start)
            return Part(word: Self.replacement(Word(version, start..<index)), text: start..<index)
        }
        if byte == .hyphen {
            index = start &+ 1
            return Part(word: Self.finalHyphen, text: start..<index)
        }
        while index < version.count, !version[index].isAlphanumeric, version[index] != .dot, version[index] != .hyphen { index &+= 1 }
        return Part(text: start..<index)
    }

    private static func replacement(_ word: Word) -> UInt64 {
        switch word {
        case Keyword.pre, Keyword.preview, Keyword.rc: 0x63
        case Keyword.dev: 0x40
        default: 0
        }
    }

    private func isPaddedZero(_ version: Span<UInt8>, _ digits: Range<Int>) -> Bool { digits.count <= 8 && version.isZero(digits) }

    /// Whether the zeros from the one just read end at a word, and so are dropped: moves past them all. Else notes how far they are kept.
    private mutating func areZerosDropped(_ version: Span<UInt8>) -> Bool {
        var ahead = self
        while true {
            let beforePart = ahead.index
            let part = ahead.read(version)
            if !part.isNumber {
                index = beforePart
                return true
            }
            if !isPaddedZero(version, part.text) {
                zerosKept = part.text.upperBound
                return false
            }
        }
    }

    /// Whether hyphens, and zeros that a later hyphen drops, are all that lies before a word that sorts below "final": moves past them all. Else
    /// notes how far hyphens are kept.
    private mutating func isBeforePreRelease(_ version: Span<UInt8>) -> Bool {
        var ahead = self
        var isAfterZero = false
        while true {
            let beforePart = ahead.index
            let part = ahead.read(version)
            if part.word == Self.finalHyphen || part.isNumber && isPaddedZero(version, part.text) {
                isAfterZero = part.isNumber
                continue
            }
            if !part.isNumber, !part.isLast, !isAfterZero, Self.isBelowFinal(version, part) {
                index = beforePart
                return true
            }
            hyphensKept = part.text.upperBound
            return false
        }
    }

    private static func isBelowFinal(_ version: Span<UInt8>, _ part: Part) -> Bool {
        let count = part.count
        for offset in 0..<min(count, 5) {
            let byte = part.byte(at: offset, in: version)
            let other = UInt8(truncatingIfNeeded: final >> UInt64(8 * (4 - offset)))
            if byte != other { return byte < other }
        }
        return count < 5
    }
}
