import JSONStream

/// Tells SBOM formats in JSON apart by the members at the top.
struct JSONSniffer {
    private let block: ByteBlock
    private var json: JSONReader
    private var specVersion: String?
    private var sawSpecVersion = false
    private var schemaIsCycloneDX = false

    /// The format; nil for JSON that is no SBOM and nothing we know.
    ///
    /// - Throws: ``SBOMError/otherDocument(_:)`` for what is known and no SBOM; ``SBOMError/json(_:)`` for JSON that breaks off too early.
    static func format(_ block: ByteBlock, limits: JSONLimits) throws(SBOMError) -> SBOMFormat? {
        var sniffer = JSONSniffer(block, limits)
        var other: OtherDocument?
        do {
            switch try sniffer.look() {
            case .sbom(let format): return format
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
        case sbom(SBOMFormat)
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
            case "bomFormat": isCycloneDX = try text() == "CycloneDX"
            case "specVersion":
                sawSpecVersion = true
                specVersion = try text()
            case "$schema": schemaIsCycloneDX = try text().map { Self.contains($0, "cyclonedx.org/schema/bom") } ?? false
            case "spdxVersion": return .sbom(SBOMFormat(.spdx, .json, version: SPDXVersion.plain(try text() ?? "")))
            case "@context":
                let range = try json.rawRange()
                let context = String(decoding: block.bytes[range].prefix(4096), as: UTF8.self)
                if let version = SPDXVersion.inContext(context) { return .sbom(SBOMFormat(.spdx, .jsonLD, version: version)) }
                if Self.contains(context, "openvex") { return .other(.openVEX) }
            case "sbom" where try json.kind() == .object && json.depth == 1: return try look()
            default: try json.skip()
            }
            if isCycloneDX, sawSpecVersion { return .sbom(SBOMFormat(.cycloneDX, .json, version: specVersion ?? "")) }
        }
        if isCycloneDX || schemaIsCycloneDX && !members.contains("bomFormat") {
            return .sbom(SBOMFormat(.cycloneDX, .json, version: specVersion ?? ""))
        }
        return Self.known(members).map { .other($0) } ?? .unknown
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
