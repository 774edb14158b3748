/// Tells SPDX tag-value and YAML apart by their first lines.
enum LineSniffer {
    /// The format; nil for other text.
    static func format(_ start: TextStart) -> RecognisedFormat? {
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
        guard hasID, let tagged else { return nil }
        return RecognisedFormat(
            SBOMFormat(.spdx, tagged, version: ""), mark: .spdxVersion(tagged == .yaml ? "spdxVersion" : "SPDXVersion", found: nil))
    }

    private static func value(_ line: some Collection<UInt8>, after key: String) -> String? {
        let text = Array(line.drop { $0 == 32 || $0 == 9 })
        guard text.starts(with: key.utf8) else { return nil }
        let value = text.dropFirst(key.utf8.count).filter { $0 > 32 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
        return String(decoding: value.prefix(32), as: UTF8.self)
    }
}
