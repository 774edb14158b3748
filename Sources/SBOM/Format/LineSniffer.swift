import Glibc
import JSONStream

/// Tells SPDX tag-value and YAML apart by their first lines.
enum LineSniffer {
    /// The format of `block`, which begins with `start`; nil for other text.
    static func format(_ start: TextStart, of block: ByteBlock) -> RecognisedFormat? {
        let lines = start.bytes.split(maxSplits: 400, omittingEmptySubsequences: true) { $0 == 10 || $0 == 13 }
        var hasID = false
        var tagged: SBOMFormat.Notation?
        for line in lines {
            let text = line.prefix(200)
            if let version = value(text, after: "SPDXVersion:") { return SPDXVersion.recognised(version, .tagValue, member: "SPDXVersion") }
            for key in ["spdxVersion:", "\"spdxVersion\":", "'spdxVersion':"] {
                if let version = value(text, after: key) { return SPDXVersion.recognised(version, .yaml, member: "spdxVersion") }
            }
            if value(text, after: "SPDXID:")?.utf8.starts(with: "SPDXRef-".utf8) ?? false { hasID = true }
            if value(text, after: "DocumentNamespace:") != nil || value(text, after: "PackageName:") != nil { tagged = .tagValue }
            if value(text, after: "documentNamespace:") != nil { tagged = .yaml }
        }
        // Keys of YAML may stand in any order, and many writers sort them: the version comes last then.
        if tagged == .yaml || hasID && tagged == nil, let version = lateVersion(block) {
            return SPDXVersion.recognised(version, .yaml, member: "spdxVersion")
        }
        guard hasID, let tagged else { return nil }
        return RecognisedFormat(
            SBOMFormat(.spdx, tagged, version: ""), mark: .spdxVersion(tagged == .yaml ? "spdxVersion" : "SPDXVersion", found: nil))
    }

    /// The version in a line at the margin, wherever it stands.
    private static func lateVersion(_ block: ByteBlock) -> String? {
        withExtendedLifetime(block) {
            let key = "spdxVersion:"
            var at = 0
            while let found = memchr(block.base + at, 10, block.count - at) {
                at = UnsafeRawPointer(block.base).distance(to: found) + 1
                let line = block.bytes[at...].prefix(200)
                if line.starts(with: key.utf8) { return value(line.prefix { $0 != 10 && $0 != 13 }, after: key) }
            }
            return nil
        }
    }

    private static func value(_ line: some Collection<UInt8>, after key: String) -> String? {
        let text = Array(line.drop { $0 == 32 || $0 == 9 })
        guard text.starts(with: key.utf8) else { return nil }
        let value = text.dropFirst(key.utf8.count).filter { $0 > 32 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
        return String(decoding: value.prefix(32), as: UTF8.self)
    }
}
