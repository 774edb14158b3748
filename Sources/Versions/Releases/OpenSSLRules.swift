/// OpenSSL releases, https://openssl-library.org/policies/general/versioning-policy/: `1.0.2zg` before 3.0, SemVer from 3.0.
///
/// `-alpha`, `-beta`, `-pre` and, from 3.0, `-dev` come before the release, numbered ones by number; other suffixes (`-fips`, and before 3.0 `-dev`
/// and `-cvs`, as the vectors place them) after the release with the same letters.
enum OpenSSLRules: VersionRules {
    static func accepts(_ version: Span<UInt8>) -> Bool { Parts(version) != nil }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering {
        guard let x = Parts(a), let y = Parts(b) else { return .same }
        var order = SemVerOrder.numbers(a, x.numbers, b, y.numbers)
        if order != .same { return order }
        order = ByteOrder.text(a, x.letters, b, y.letters)
        if order != .same { return order }
        order = VersionOrdering(x.stage, y.stage)
        return order != .same ? order : GenericOrder.suffixes(a, x.suffix, b, y.suffix)
    }

    private struct Parts {
        var numbers: Range<Int>
        var letters: Range<Int>
        var suffix: Range<Int>
        /// -1 before the release, 0 the release, 1 after it.
        var stage = 0

        init?(_ version: Span<UInt8>) {
            var index = 0
            for number in 0..<3 {
                let end = version.endOfDigits(from: index)
                if end == index || end - index > 1 && version[index] == .zero { return nil }
                index = end
                if number < 2 {
                    if version.byte(at: index) != .dot { return nil }
                    index += 1
                }
            }
            let isLegacy = version[0] < UInt8(ascii: "3") && version[1] == .dot
            numbers = 0..<index
            while version.byte(at: index).isLowercaseLetter { index += 1 }
            letters = numbers.upperBound..<index
            if !isLegacy, !letters.isEmpty { return nil }
            // Build metadata of SemVer has no part in the order.
            let end = isLegacy ? version.count : version.first(.plus) ?? version.count
            suffix = index..<end
            if suffix.isEmpty {
                if end + 1 == version.count || !version.all(end..<version.count, in: Self.allowed) { return nil }
                return
            }
            guard version[index] == .hyphen, index + 1 < end, version.all(index..<version.count, in: Self.allowed) else { return nil }
            stage = Self.stage(Word(version, (index + 1)..<version.endOfLetters(from: index + 1)), isLegacy)
        }

        private static let allowed = ByteSet(".-+_")

        private static func stage(_ word: Word, _ isLegacy: Bool) -> Int {
            switch word {
            case Keyword.alpha, Keyword.beta, Keyword.pre, Keyword.rc: -1
            case Keyword.dev: isLegacy ? 1 : -1
            default: 1
            }
        }
    }
}
