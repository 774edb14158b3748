import PackageURL

/// How a distribution makes the versions of its packages of those that upstream released.
enum BuildVersion {
    case apk
    case deb
    case rpm

    /// For a purl type; nil for those of no distribution.
    init?(type: String) {
        switch type {
        case "apk": self = .apk
        case "deb": self = .deb
        case "rpm": self = .rpm
        default: return nil
        }
    }

    /// What upstream released: `1.2.13` of `1:1.2.13.dfsg-1` (epoch, repacked archive, revision), `3.1.4` of `3.1.4-r5`.
    func upstream(_ version: String) -> String {
        let bytes = version.utf8.span
        var (start, end) = (0, bytes.count)
        if let hyphen = Self.last(UInt8(ascii: "-"), in: bytes), self != .apk || Self.isRevision(bytes, hyphen) { end = hyphen }
        if self != .apk {
            var digits = 0
            while digits < end, bytes[digits] &- UInt8(ascii: "0") < 10 { digits += 1 }
            if digits > 0, digits < end, bytes[digits] == UInt8(ascii: ":") { start = digits + 1 }
        }
        if self == .deb { end = Self.beforeRepacking(bytes, start, end) }
        guard start < end, start > 0 || end < bytes.count else { return version }
        return String(decoding: version.utf8.dropFirst(start).prefix(end - start), as: UTF8.self)
    }

    /// The version of the source that a package was built from, whose own names a build of it without a change: `1.0-1` of Debian's `1.0-1+b2`
    /// (Debian Policy 5.6.12,
    /// binary NMUs). Debian's data speak of sources.
    static func source(_ version: String, type: String) -> String {
        guard type == "deb" else { return version }
        let bytes = version.utf8.span
        var at = bytes.count
        while at > 0, bytes[at - 1] &- UInt8(ascii: "0") < 10 { at -= 1 }
        guard at < bytes.count, at > 2, bytes[at - 1] == UInt8(ascii: "b"), bytes[at - 2] == UInt8(ascii: "+") else { return version }
        return String(decoding: version.utf8.prefix(at - 2), as: UTF8.self)
    }

    private static func last(_ byte: UInt8, in bytes: Span<UInt8>) -> Int? {
        var at = bytes.count - 1
        while at > 0 {
            if bytes[at] == byte { return at }
            at -= 1
        }
        return nil
    }

    /// `-r5` to the end.
    private static func isRevision(_ bytes: Span<UInt8>, _ hyphen: Int) -> Bool {
        guard hyphen + 2 < bytes.count, bytes[hyphen + 1] == UInt8(ascii: "r") else { return false }
        for index in hyphen + 2..<bytes.count where bytes[index] &- UInt8(ascii: "0") >= 10 { return false }
        return true
    }

    /// Debian names archives that it has taken something out of: `1.2.13.dfsg`, `6.0+dfsg1`, `2.4+ds`, `3.1~repack`.
    private static func beforeRepacking(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        guard end - start > 3 else { return end }
        for index in start + 1..<end - 2 {
            switch bytes[index] {
            case UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "-"): break
            default: continue
            }
            let (first, second) = (bytes[index + 1], bytes[index + 2])
            if first == UInt8(ascii: "d"), second == UInt8(ascii: "f") || second == UInt8(ascii: "s") { return index }
            if first == UInt8(ascii: "r"), second == UInt8(ascii: "e"), index + 3 < end, bytes[index + 3] == UInt8(ascii: "p") { return index }
        }
        return end
    }
}

extension InventoryComponent {
    /// What a distribution has built it as; nil for anything else.
    var build: BuildVersion? { purl.flatMap { BuildVersion(type: $0.type) } }
}
