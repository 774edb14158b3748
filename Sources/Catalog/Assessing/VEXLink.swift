import Diagnostics

/// A CycloneDX BOM-Link: the SBOM that a statement is about, and a component in it (`urn:cdx:serial/version#bom-ref`).
struct VEXLink: Sendable {
    /// Serial number and version of the SBOM: `3e671687-395b-41f5-a30f-a58921a69b79/1`, in lower case.
    let document: String
    /// The component's `bom-ref`.
    let reference: String

    /// - Returns: nil for a text that is none.
    init?(_ text: String) {
        guard text.hasPrefix("urn:cdx:"), let mark = text.firstIndex(of: "#") else { return nil }
        document = text[..<mark].dropFirst("urn:cdx:".count).lowercased()
        reference = PercentEncoding.decoded(String(text[text.index(after: mark)...]))
    }

    /// What BOM-Links call an SBOM.
    ///
    /// - Parameters:
    ///   - serial: its serial number, `urn:uuid:…`; nil where it has none, so that no link can mean it.
    ///   - version: its version, 1 where it does not say.
    static func document(serial: String?, version: Int?) -> String? {
        guard let serial = serial?.lowercased(), serial.hasPrefix("urn:uuid:") else { return nil }
        return "\(serial.dropFirst("urn:uuid:".count))/\(version ?? 1)"
    }
}
