/// The release of the distribution that the version of an RPM package names (Fedora Packaging Guidelines, "Dist Tag"): 9 of `3.0.7-27.el9_2`.
///
/// Red Hat's own SBOMs give purls without `distro`; the version then is all that tells the release.
enum DistTag {
    /// Nil where the version names none, or another product's builds (`.el8sat`, `.rhaos4.14.el9`).
    static func release(of version: String, distribution: String) -> String? {
        guard let tag = tags[distribution], !version.contains(".rhaos") else { return nil }
        let bytes = Array(version.utf8)
        guard let hyphen = bytes.lastIndex(of: UInt8(ascii: "-")) else { return nil }
        var found: String?
        var at = hyphen + 1
        while at + 1 + tag.count < bytes.count {
            defer { at += 1 }
            // Builds of modules have it behind a plus: `.module+el8.4.0+11822`.
            guard bytes[at] == UInt8(ascii: ".") || bytes[at] == UInt8(ascii: "+"), bytes[(at + 1)...].starts(with: tag) else { continue }
            let digits = bytes[(at + 1 + tag.count)...].prefix { $0 &- UInt8(ascii: "0") < 10 }
            guard !digits.isEmpty else { continue }
            let release: String
            if distribution == "openeuler" {
                guard let named = openEuler(digits, bytes[digits.endIndex...]) else { continue }
                release = named
            } else {
                guard digits.endIndex == bytes.endIndex || !isLetter(bytes[digits.endIndex]) else { continue }
                release = DistributionRelease.canonical(String(decoding: digits, as: UTF8.self), distribution: distribution)
            }
            // Two that differ tell nothing.
            if let found, found != release { return nil }
            found = release
        }
        return found
    }

    /// The minor release that a build for Red Hat Enterprise Linux was made in: `8.4` of `1.2-3.el8_4.5` and `….module+el8.4.0+…`; nil where it names none.
    static func minorRelease(of version: String) -> String? {
        let bytes = Array(version.utf8)
        guard let hyphen = bytes.lastIndex(of: UInt8(ascii: "-")) else { return nil }
        for at in bytes.indices[hyphen...] where bytes[at] == UInt8(ascii: ".") || bytes[at] == UInt8(ascii: "+") {
            let rest = bytes[(at + 1)...]
            guard rest.starts(with: "el".utf8) else { continue }
            let major = rest.dropFirst(2).prefix { $0 &- UInt8(ascii: "0") < 10 }
            let tail = rest.dropFirst(2 + major.count)
            let minor = tail.dropFirst().prefix { $0 &- UInt8(ascii: "0") < 10 }
            let mark = bytes[at] == UInt8(ascii: "+") ? UInt8(ascii: ".") : UInt8(ascii: "_")
            guard !major.isEmpty, !minor.isEmpty, tail.first == mark else { continue }
            return String(decoding: major, as: UTF8.self) + "." + String(decoding: minor, as: UTF8.self)
        }
        return nil
    }

    /// `22.03-lts-sp3` of `oe2203sp3`; the first ones, `oe1`, are those of several releases.
    private static func openEuler(_ digits: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>) -> String? {
        guard digits.count == 4 else { return nil }
        let number = String(decoding: digits.prefix(2), as: UTF8.self) + "." + String(decoding: digits.suffix(2), as: UTF8.self)
        guard let first = rest.first, isLetter(first) else { return DistributionRelease.isLongSupported(number) ? number + "-lts" : number }
        let pack = rest.dropFirst(2).prefix { $0 &- UInt8(ascii: "0") < 10 }
        guard rest.starts(with: "sp".utf8), !pack.isEmpty, pack.endIndex == rest.endIndex || !isLetter(rest[pack.endIndex]) else { return nil }
        return number + "-lts-sp" + String(decoding: pack, as: UTF8.self)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

    private static let tags: [String: [UInt8]] = {
        let el = Array("el".utf8)
        return [
            "redhat": el, "almalinux": el, "centos": el, "ol": el, "rocky": el, "fedora": Array("fc".utf8), "amzn": Array("amzn".utf8),
            "openeuler": Array("oe".utf8), "photon": Array("ph".utf8),
        ]
    }()
}
