import JSONStream

extension ScanReport {
    /// The report as CycloneDX 1.6 JSON: the vulnerabilities found, and the components that they are about, under the SBOM's own references.
    ///
    /// What could not be decided is in triage. Components that could not be looked up are named in properties of the metadata, with the reasons.
    /// The serial number is made from the content: the same report gives the same document.
    ///
    /// - Parameters:
    ///   - pretty: for people, or one line for streams of reports.
    ///   - toolVersion: version of the program that scanned.
    public func cycloneDX(pretty: Bool, toolVersion: String) -> [UInt8] {
        let document = CycloneDXDocument(self, toolVersion: toolVersion)
        let id = ContentDigest(document.bytes(id: "", pretty: false)).uuid
        return document.bytes(id: "urn:uuid:" + id, pretty: pretty)
    }
}
