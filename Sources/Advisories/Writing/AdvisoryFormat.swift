/// The forms in which an advisory goes out.
public enum AdvisoryFormat: String, Sendable, Hashable, CaseIterable {
    /// CSAF 2.0, security advisory or VEX.
    case csaf20 = "csaf-2.0"
    /// CSAF 2.1 at CSD04, security advisory or VEX.
    case csaf21 = "csaf-2.1"
    /// OpenVEX 0.2.0.
    case openVEX = "openvex"
    /// CycloneDX 1.6 with analyses.
    case cycloneDX = "cyclonedx"
    /// CVE Record Format 5.1 with a CNA container, a file for each CVE number.
    case cve
    /// OSV 1.7, a file for each vulnerability.
    case osv
    /// A STIX 2.1 bundle with TLP 2.0 markings.
    case stix
    /// JVNRSS 3.2.
    case jvnRSS = "jvnrss"
    /// VULDEF 3.2.
    case vulDEF = "vuldef"
    /// A page to read, Markdown (CommonMark with tables).
    case markdown
    /// A page to read, HTML.
    case html

    /// Writes the advisory: the same facts give the same bytes.
    ///
    /// - Returns: one output or more: what is about one vulnerability comes once for each.
    /// - Throws: ``AdvisoryWritingError`` if the format asks for something that the facts do not have, or cannot say that an advisory has ended.
    public func write(_ advisory: PreparedAdvisory) throws(AdvisoryWritingError) -> [AdvisoryOutput] {
        if advisory.facts.ending != nil, ![.csaf20, .csaf21, .markdown, .html].contains(self) { throw .hasEnded(format: rawValue) }
        let outputs = try outputs(advisory)
        guard !advisory.facts.involvements.isEmpty, ![.csaf20, .csaf21, .markdown, .html].contains(self) else { return outputs }
        return outputs.map { output in
            var losses = LossList()
            losses.noPlace(true, "involvements", in: rawValue, "関与した組織", "who else was involved")
            return AdvisoryOutput(fileName: output.fileName, bytes: output.bytes, losses: output.losses + losses.losses)
        }
    }

    private func outputs(_ advisory: PreparedAdvisory) throws(AdvisoryWritingError) -> [AdvisoryOutput] {
        switch self {
        case .csaf20: [CSAFAdvisoryWriter(advisory, .v20).output()]
        case .csaf21: [CSAFAdvisoryWriter(advisory, .v21).output()]
        case .openVEX: [OpenVEXAdvisoryWriter(advisory).output()]
        case .cycloneDX: [CycloneDXAdvisoryWriter(advisory).output()]
        case .cve: try CVEAdvisoryWriter(advisory).outputs()
        case .osv: try OSVAdvisoryWriter(advisory).outputs()
        case .stix: [STIXAdvisoryWriter(advisory).output()]
        case .jvnRSS: [JVNRSSAdvisoryWriter(advisory).output()]
        case .vulDEF: [VULDEFAdvisoryWriter(advisory).output()]
        case .markdown: [AdvisoryPage(advisory).markdown()]
        case .html: [AdvisoryPage(advisory).html()]
        }
    }
}
