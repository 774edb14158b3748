import Diagnostics

extension SBOMRules {
    /// The rules about what identifies the document in the world.
    mutating func heading() {
        switch (document.format.family, document.format.notation) {
        case (.cycloneDX, _): if let text = document.identity { serialNumber(text) }
        case (.spdx, .jsonLD), (.swid, _), (.table, _): return
        case (.spdx, _): namespace(document.identity ?? "")
        }
    }

    /// `urn:uuid:` and a UUID (CycloneDX `serialNumber`; RFC 4122).
    private mutating func serialNumber(_ text: String) {
        let prefix = "urn:uuid:"
        guard !text.utf8.starts(with: prefix.utf8) || !Self.isUUID(text.utf8.dropFirst(prefix.utf8.count)) else { return }
        let shown = quoted(text)
        add(
            "SBOM-223", .error, at: .mention(.identity, text),
            Wording(
                ja: "serialNumber「\(shown)」が正しくありません(例: urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79)。",
                en: "the serialNumber \"\(shown)\" is not of the form urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79."))
    }

    static func isUUID(_ digits: Substring.UTF8View) -> Bool {
        digits.count == 36
            && digits.enumerated().allSatisfy { index, byte in
                [8, 13, 18, 23].contains(index) ? byte == UInt8(ascii: "-") : byte &- 48 < 10 || (byte | 0x20) &- 97 < 6
            }
    }

    /// An absolute address without `#` (SPDX 2.3 clause 6.5).
    private mutating func namespace(_ text: String) {
        guard !text.isEmpty else {
            add(
                "SBOM-222", .error, at: .document,
                Wording(
                    ja: "文書の名前空間(documentNamespace)がありません。この文書だけのURIを書いてください。",
                    en: "there is no document namespace (documentNamespace); give a URI that no other document has."))
            return
        }
        guard !Self.isAbsolute(text) || text.utf8.contains(UInt8(ascii: "#")) else { return }
        let shown = quoted(text)
        add(
            "SBOM-222", .error, at: .mention(.identity, text),
            Wording(
                ja: "文書の名前空間「\(shown)」は、#を含まない絶対URIでなければなりません。",
                en: "the document namespace \"\(shown)\" is not an absolute URI without \"#\"."))
    }

    /// A scheme, a colon and something behind it, without white space (RFC 3986 section 4.3).
    private static func isAbsolute(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0, colon + 1 < bytes.count, bytes.allSatisfy({ $0 > 32 }) else {
            return false
        }
        let isLetter = { (byte: UInt8) in (byte | 0x20) &- 97 < 26 }
        return isLetter(bytes[0]) && bytes[..<colon].allSatisfy { isLetter($0) || $0 &- 48 < 10 || "+-.".utf8.contains($0) }
    }
}
