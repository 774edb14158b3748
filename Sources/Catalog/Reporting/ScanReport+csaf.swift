public import Diagnostics
import JSONStream

extension ScanReport {
    /// The report as a CSAF 2.0 document, the draft of a security advisory about the scanned product.
    ///
    /// Findings are `known_affected`, open questions `under_investigation`, what publishers clear `fixed` or `known_not_affected` with their reason; components that could not be looked up are named in a note of the document.
    /// Its category is `csaf_security_advisory` if each vulnerability has a finding or a statement, else `csaf_base`: where nothing was found, or where
    /// all that is known of a vulnerability is a question, there is nothing yet to advise.
    /// The draft is for people who go on with it: its status is `draft`, it is shared under TLP:AMBER, and its publisher is a placeholder.
    ///
    /// - Parameters:
    ///   - pretty: for people, or one line for streams of reports.
    ///   - toolVersion: version of the program that scanned.
    ///   - language: language of titles, notes and remediations.
    public func csaf(pretty: Bool, toolVersion: String, language: Language) -> [UInt8] {
        let document = CSAFDocument(self, toolVersion: toolVersion, language: language)
        let id = ContentDigest(document.bytes(id: "", pretty: false)).uuid
        return document.bytes(id: "mimamori-draft-" + id, pretty: pretty)
    }
}
