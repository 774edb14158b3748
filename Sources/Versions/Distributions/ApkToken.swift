/// One token of an Alpine version.
struct ApkToken {
    /// In the order in which apk-tools ranks them: of two versions equal so far, the one whose next token has the lower kind is newer.
    enum Kind: Int {
        case firstNumber
        case number
        case letter
        case suffix
        case suffixNumber
        case hash
        case revision
        case end
        /// What the grammar has no place for, to the end of the version.
        case malformed
    }

    var kind: Kind
    /// The digits, the letter, the hash, the suffix name, or the malformed rest.
    var text: Range<Int>
    /// `_alpha` 1, `_beta` 2, `_pre` 3, `_rc` 4, none 5, `_cvs` 6, `_svn` 7, `_git` 8, `_hg` 9, `_p` 10.
    var suffix = 0
    /// Where the next token starts.
    var next: Int

    /// Whether the token puts its version before the same version without it.
    @inline(__always) var isPreRelease: Bool { kind == .suffix && suffix < 5 }
}

extension ApkToken {
    /// The first token: digits, which may be absent as `apk version -t` lets them be.
    @inline(__always)
    init(first version: Span<UInt8>) {
        let end = version.endOfDigits(from: 0)
        self.init(kind: .firstNumber, text: 0..<end, next: end)
    }

    /// The token after this one, by the grammar of apk-package(5): `digit{.digit}…{letter}{_suffix{#}}…{~hash}{-r#}`.
    @inline(__always)
    func following(in version: Span<UInt8>) -> ApkToken {
        guard next < version.count else { return ApkToken(kind: .end, text: next..<next, next: next) }
        let byte = version[next]
        let start = next &+ 1
        if byte == .dot, kind.rawValue <= Kind.number.rawValue {
            return digits(of: .number, version, from: start)
        }
        if byte.isLowercaseLetter, kind.rawValue <= Kind.number.rawValue {
            return ApkToken(kind: .letter, text: next..<start, next: start)
        }
        if byte.isDigit, kind == .suffix {
            return digits(of: .suffixNumber, version, from: next)
        }
        if byte == .underscore, kind.rawValue <= Kind.suffixNumber.rawValue {
            let name = start..<version.endOfLetters(from: start)
            let rank = Self.rank(version, name)
            if rank > 0 { return ApkToken(kind: .suffix, text: name, suffix: rank, next: name.upperBound) }
        }
        if byte == .tilde, kind.rawValue < Kind.hash.rawValue {
            var end = start
            while version.byte(at: end).isDigit || version.byte(at: end) &- 0x61 < 6 { end &+= 1 }
            if end > start { return ApkToken(kind: .hash, text: start..<end, next: end) }
        }
        if byte == .hyphen, kind.rawValue < Kind.revision.rawValue, version.byte(at: start) == UInt8(ascii: "r") {
            // Without digits the revision is 0 if something malformed follows: the vectors order 1-r-0 so.
            let end = version.endOfDigits(from: start &+ 1)
            if start &+ 1 < version.count { return ApkToken(kind: .revision, text: (start &+ 1)..<end, next: end) }
        }
        return malformed(version)
    }

    private func digits(of kind: Kind, _ version: Span<UInt8>, from start: Int) -> ApkToken {
        let end = version.endOfDigits(from: start)
        return end == start ? malformed(version) : ApkToken(kind: kind, text: start..<end, next: end)
    }

    private func malformed(_ version: Span<UInt8>) -> ApkToken {
        ApkToken(kind: .malformed, text: next..<version.count, next: version.count)
    }

    private static func rank(_ version: Span<UInt8>, _ name: Range<Int>) -> Int {
        for index in name where !version[index].isLowercaseLetter { return 0 }
        return switch Word(version, name) {
        case Keyword.alpha: 1
        case Keyword.beta: 2
        case Keyword.pre: 3
        case Keyword.rc: 4
        case Keyword.cvs: 6
        case Keyword.svn: 7
        case Keyword.git: 8
        case Keyword.hg: 9
        case Keyword.p: 10
        default: 0
        }
    }
}
