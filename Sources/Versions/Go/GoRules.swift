/// Go modules, https://go.dev/ref/mod#versions, and Go toolchains, https://go.dev/doc/toolchain#version.
///
/// Modules follow golang.org/x/mod/semver: SemVer 2.0.0, minor and patch may be absent. Pseudo-versions are pre-releases and so need no rule of
/// their own; `+incompatible` is build metadata. The leading `v` is optional here because OSV and purl drop it.
/// A toolchain's `go1.21rc2` is 1.21.0-rc.2, which is how the Go vulnerability database writes it.
enum GoRules: VersionRules {
    static func accepts(_ version: Span<UInt8>) -> Bool { layout(version) != nil }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering {
        guard let x = layout(a), let y = layout(b) else { return .same }
        let order = SemVerOrder.numbers(a, x.numbers, b, y.numbers)
        return order != .same ? order : SemVerOrder.preReleases(a, x, b, y)
    }

    @inline(__always)
    private static func layout(_ version: Span<UInt8>) -> SemVerLayout? {
        version[0] == UInt8(ascii: "g") ? toolchain(version) : SemVerLayout(version, .go)
    }

    /// `go1.N[.N][alpha|beta|rcN][-vendor]`, go/version; the vendor's suffix has no part in the order.
    private static func toolchain(_ version: Span<UInt8>) -> SemVerLayout? {
        guard version.byte(at: 1) == UInt8(ascii: "o") else { return nil }
        var index = 2
        for number in 0..<3 {
            let end = version.endOfDigits(from: index)
            if end == index || end - index > 1 && version[index] == .zero { return nil }
            index = end
            if number == 2 || version.byte(at: index) != .dot { break }
            index += 1
        }
        var layout = SemVerLayout(numbers: 2..<index, preRelease: index..<index, build: index..<index, splitsIdentifiers: true)
        let letters = index..<version.endOfLetters(from: index)
        if !letters.isEmpty {
            let kind = Word(version, letters)
            let end = version.endOfDigits(from: letters.upperBound)
            guard kind == Keyword.alpha || kind == Keyword.beta || kind == Keyword.rc, end > letters.upperBound else { return nil }
            layout.preRelease = index..<end
            index = end
        }
        return index == version.count || version[index] == .hyphen && index + 1 < version.count ? layout : nil
    }
}
