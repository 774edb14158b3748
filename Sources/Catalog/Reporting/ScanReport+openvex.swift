import JSONStream

extension ScanReport {
    /// The report as an OpenVEX 0.2.0 document: findings are `affected` with what to do, open questions `under_investigation`,
    /// what publishers or VEX documents clear `not_affected` or `fixed` with their reason.
    ///
    /// A scanner matches; it does not analyse. Every statement says so in its notes, and a person has to take it over before it is published.
    /// Components that could not be looked up have no place in OpenVEX.
    ///
    /// - Parameters:
    ///   - pretty: for people, or one line for streams of reports.
    ///   - toolVersion: version of the program that scanned.
    /// - Returns: the document, or nil for a report with no findings, open questions and cleared components: a document must make a statement (OpenVEX 0.2.0, `statements`).
    public func openVEX(pretty: Bool, toolVersion: String) -> [UInt8]? {
        guard !findings.isEmpty || !undecided.isEmpty || !cleared.isEmpty else { return nil }
        let document = OpenVEXDocument(self, toolVersion: toolVersion)
        let id = ContentDigest(document.bytes(id: "", pretty: false)).uuid
        return document.bytes(id: "urn:uuid:" + id, pretty: pretty)
    }
}
