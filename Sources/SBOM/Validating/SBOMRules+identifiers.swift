import Diagnostics

extension SBOMRules {
    /// Identifiers other than purl and CPE. The schema takes any text, so the document is not broken by one that is none.
    mutating func identifiers(_ part: Component, _ entry: PlaceEntry) {
        for identifier in part.details.identifiers {
            let text = identifier.value
            switch identifier.scheme {
            case .swhid where !Self.isSWHID(text):
                noIdentifier(text, "SWHID", "swh:1:cnt:94a9ed02…", part.id, .value(entry, .swhid, text, occurrence: 0))
            case .omnibor where !Self.isGitOID(text):
                noIdentifier(text, "OmniBOR ID", "gitoid:blob:sha1:a94a8fe5…", part.id, .value(entry, .omnibor, text, occurrence: 0))
            default: continue
            }
        }
        if let tag = part.details.swid, tag.tagID.isEmpty {
            add(
                "SBOM-256", .warning, at: .value(entry, .swidTag, "", occurrence: 0), component: part.id,
                Wording(
                    ja: "SWIDのtagIdが空です(ISO/IEC 19770-2)。", en: "the tagId of the SWID tag is empty (ISO/IEC 19770-2)."))
        }
    }

    /// CycloneDX: addresses that begin as BOM-Links do.
    mutating func bomLinks(_ part: Component, _ entry: PlaceEntry) {
        guard document.format.family == .cycloneDX else { return }
        for reference in part.externalReferences where reference.locator.utf8.starts(with: "urn:cdx:".utf8) && !Self.isBOMLink(reference.locator) {
            let text = reference.locator
            noIdentifier(text, "BOM-Link", "urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/1#a", part.id, .value(entry, .url, text, occurrence: 0))
        }
    }

    private mutating func noIdentifier(_ text: String, _ name: String, _ example: String, _ id: String, _ place: RulePlace) {
        let shown = quoted(text)
        add(
            "SBOM-256", .warning, at: place, component: id,
            Wording(
                ja: "「\(shown)」は\(name)ではありません(例: \(example))。", en: "\"\(shown)\" is no \(name) such as \(example)."))
    }

    /// ISO/IEC 18670: the version, what it is, 40 hexadecimal digits in small letters, and qualifiers.
    static func isSWHID(_ text: String) -> Bool {
        let core = text.utf8.prefix { $0 != UInt8(ascii: ";") }
        let parts = core.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0].elementsEqual("swh".utf8) && parts[1].elementsEqual("1".utf8)
            && ["cnt", "dir", "rev", "rel", "snp"].contains { parts[2].elementsEqual($0.utf8) } && parts[3].count == 40
            && parts[3].allSatisfy { $0 &- 48 < 10 || $0 &- 97 < 6 }
    }

    /// `gitoid`, the kind of object, the algorithm, and its digest.
    static func isGitOID(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0].elementsEqual("gitoid".utf8) else { return false }
        let digits = parts[2].elementsEqual("sha1".utf8) ? 40 : parts[2].elementsEqual("sha256".utf8) ? 64 : -1
        return ["blob", "tree", "commit", "tag"].contains { parts[1].elementsEqual($0.utf8) } && parts[3].count == digits
            && parts[3].allSatisfy { $0 &- 48 < 10 || $0 &- 97 < 6 }
    }

    /// CycloneDX BOM-Link: a UUID, a version from 1, and an id where one thing is meant.
    static func isBOMLink(_ text: String) -> Bool {
        let rest = text.utf8.dropFirst("urn:cdx:".utf8.count)
        let uuid = rest.prefix { $0 != UInt8(ascii: "/") }
        let version = rest.dropFirst(uuid.count + 1).prefix { $0 != UInt8(ascii: "#") }
        let element = rest.dropFirst(uuid.count + 1 + version.count)
        return isUUID(uuid) && !version.isEmpty && version.allSatisfy { $0 &- 48 < 10 } && version.first != UInt8(ascii: "0") && element.count != 1
    }
}
