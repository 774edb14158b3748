/// Tells SPDX tag-value and YAML apart by their first lines.
enum LineSniffer {
    /// The format; nil for other text.
    static func format(_ start: TextStart) -> SBOMFormat? {
        let lines = start.bytes.split(maxSplits: 400, omittingEmptySubsequences: true) { $0 == 10 || $0 == 13 }
        for line in lines {
            let text = line.prefix(200)
            if let version = version(text, after: "SPDXVersion:") { return SBOMFormat(.spdx, .tagValue, version: version) }
            for key in ["spdxVersion:", "\"spdxVersion\":", "'spdxVersion':"] {
                if let version = version(text, after: key) { return SBOMFormat(.spdx, .yaml, version: version) }
            }
        }
        return nil
    }

    private static func version(_ line: some Collection<UInt8>, after key: String) -> String? {
        let text = Array(line.drop { $0 == 32 || $0 == 9 })
        guard text.starts(with: key.utf8) else { return nil }
        let value = text.dropFirst(key.utf8.count).filter { $0 > 32 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
        return SPDXVersion.plain(String(decoding: value.prefix(32), as: UTF8.self))
    }
}
