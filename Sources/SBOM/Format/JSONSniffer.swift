import JSONStream

/// Tells SBOM formats in JSON apart by the members at the top.
struct JSONSniffer {
    private let block: ByteBlock
    private var json: JSONReader
    private var specVersion: String?
    private var sawSpecVersion = false
    private var schemaIsCycloneDX = false
    private var bomFormat: String?

    /// The format; nil for JSON that is no SBOM and nothing we know.
    ///
    /// - Throws: ``SBOMError/otherDocument(_:)`` for what is known and no SBOM; ``SBOMError/json(_:)`` for JSON that breaks off too early.
    static func format(_ block: ByteBlock, limits: JSONLimits) throws(SBOMError) -> RecognisedFormat? {
        var sniffer = JSONSniffer(block, limits)
        var other: OtherDocument?
        do {
            switch try sniffer.look() {
            case .sbom(let found): return found
            case .other(let document): other = document
            case .unknown: return nil
            }
        } catch {
            throw .json(error)
        }
        if let other { throw .otherDocument(other) }
        return nil
    }

    private init(_ block: ByteBlock, _ limits: JSONLimits) {
        self.block = block
        json = JSONReader(block, limits: limits)
    }

    private enum Verdict {
        case sbom(RecognisedFormat)
        case other(OtherDocument)
        case unknown
    }

    private mutating func look() throws(JSONError) -> Verdict {
        guard try json.kind() == .object else { return .unknown }
        try json.beginObject()
        var members: Set<String> = []
        var isCycloneDX = false
        while let key = try json.nextKey() {
            if members.count < 64 { members.insert(key) }
            switch key {
            case "bomFormat":
                bomFormat = try text()
                isCycloneDX = bomFormat == "CycloneDX"
            case "specVersion":
                sawSpecVersion = true
                specVersion = try text()
            case "$schema": schemaIsCycloneDX = try text().map { Self.contains($0, "cyclonedx.org/schema/bom") } ?? false
            case "spdxVersion": return .sbom(SPDXVersion.recognised(try text(), .json, member: key))
            case "@context":
                let range = try json.rawRange()
                let context = String(decoding: block.bytes[range].prefix(4096), as: UTF8.self)
                if let version = SPDXVersion.inContext(context) { return .sbom(RecognisedFormat(SBOMFormat(.spdx, .jsonLD, version: version))) }
                if Self.contains(context, "openvex") { return .other(.openVEX) }
            case "sbom" where try json.kind() == .object && json.depth == 1: return try look()
            default: try json.skip()
            }
            if isCycloneDX, sawSpecVersion { return .sbom(RecognisedFormat(SBOMFormat(.cycloneDX, .json, version: specVersion ?? ""))) }
        }
        if isCycloneDX { return .sbom(RecognisedFormat(SBOMFormat(.cycloneDX, .json, version: specVersion ?? ""))) }
        if let found = unmarked(members) { return .sbom(found) }
        return Self.known(members).map { .other($0) } ?? .unknown
    }

    /// What is plainly an SBOM by its other members.
    private func unmarked(_ members: Set<String>) -> RecognisedFormat? {
        let hasParts = !members.isDisjoint(with: ["components", "metadata", "dependencies", "serialNumber"])
        let isVersion = specVersion?.utf8.starts(with: "1.".utf8) ?? false
        if schemaIsCycloneDX || sawSpecVersion && (members.contains("bomFormat") || isVersion && hasParts) {
            let mark = FormatMark(
                "bomFormat", found: bomFormat, wanted: "CycloneDX", isTolerated: schemaIsCycloneDX && !members.contains("bomFormat"))
            return RecognisedFormat(SBOMFormat(.cycloneDX, .json, version: specVersion ?? ""), mark: mark)
        }
        if members.contains("SPDXID"), !members.isDisjoint(with: ["packages", "documentNamespace", "creationInfo"]) {
            return RecognisedFormat(SBOMFormat(.spdx, .json, version: ""), mark: .spdxVersion("spdxVersion", found: nil))
        }
        if members.contains("@graph"), ByteSearch.first("\"spdxId\"", in: block.bytes.prefix(TextStart.window)) != nil {
            let mark = FormatMark("@context", found: nil, wanted: "https://spdx.org/rdf/3.0.1/spdx-context.jsonld")
            return RecognisedFormat(SBOMFormat(.spdx, .jsonLD, version: ""), mark: mark)
        }
        return nil
    }

    private mutating func text() throws(JSONError) -> String? {
        guard try json.kind() == .string else {
            try json.skip()
            return nil
        }
        return try json.string()
    }

    private static func known(_ members: Set<String>) -> OtherDocument? {
        if members.isSuperset(of: ["payload", "payloadType"]) || members.isSuperset(of: ["_type", "predicateType"]) { return .attestation }
        if members.isSuperset(of: ["artifacts", "artifactRelationships"]) || members.isSuperset(of: ["artifacts", "descriptor", "source"]) {
            return members.contains("matches") ? .vulnerabilityReport : .syftJSON
        }
        if members.isSuperset(of: ["matches", "descriptor"]) || members.isSuperset(of: ["SchemaVersion", "Results"]) { return .vulnerabilityReport }
        if members.contains("document"), members.contains("product_tree") || members.contains("vulnerabilities") || members.count == 1 {
            return .csaf
        }
        if members.isSuperset(of: ["id", "modified", "affected"]) || members.isSuperset(of: ["id", "modified", "schema_version"]) { return .osv }
        return nil
    }

    private static func contains(_ text: String, _ part: String) -> Bool { ByteSearch.first(part, in: text.utf8.prefix(4096)) != nil }
}
