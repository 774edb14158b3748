public import JSONStream

/// Reads what others' documents say of products: CSAF 2.0 and 2.1, OpenVEX, CycloneDX, CVE records, told apart by their members.
public enum ClaimReader {
    /// The formats that are read.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        /// CSAF 2.0 or 2.1.
        case csaf
        /// OpenVEX.
        case openVEX = "openvex"
        /// CycloneDX with analyses.
        case cycloneDX = "cyclonedx"
        /// A CVE record.
        case cve
    }

    /// All claims of a document, in its order; none is a valid answer, such as of a CVE record that was rejected.
    ///
    /// - Throws: ``JSONError``, or ``ClaimError`` for the first thing that cannot be understood.
    public static func read(_ block: ByteBlock) throws -> (format: Format, claims: [Claim]) {
        let root = try CSAFDocument(block).root
        guard let format = format(root) else { throw ClaimError.unknownFormat }
        return switch format {
        case .csaf: (format, try CSAFClaims(root).read())
        case .openVEX: (format, try OpenVEXClaims(root).read())
        case .cycloneDX: (format, try CycloneDXClaims(root).read())
        case .cve: (format, try CVEClaims(root).read())
        }
    }

    private static func format(_ root: CSAFValue) -> Format? {
        let context = ([root["@context"]?.string] + root.list("@context").map(\.string)).compactMap { $0 }
        if context.contains(where: { $0.contains("openvex") }) { return .openVEX }
        if root[path: "document", "csaf_version"] != nil { return .csaf }
        if root.text("bomFormat") == "CycloneDX" { return .cycloneDX }
        return root.text("dataType") == "CVE_RECORD" ? .cve : nil
    }
}
