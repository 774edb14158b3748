import CPE
import Database
import PackageURL
import SBOM

/// What an SBOM says of its subject, the product itself, so that others can tell it apart: what stands in an advisory as the product's identification.
///
/// Only what can be relied on is taken: names that can be parsed, digests that are as long as their algorithm's and no weaker than SHA-256 (CSAF 2.0 6.2.8,
/// 6.2.9 and 6.3.5 advise against others).
struct SBOMSubject: Sendable, Hashable {
    /// A digest, under the name that CSAF has for its algorithm.
    struct Digest: Sendable, Hashable {
        let algorithm: String
        let value: String
    }

    var name: String
    var version: String?
    var purl: String?
    var cpe: String?
    var digests: [Digest] = []
    /// BOM-Link of the subject (CycloneDX), where the document has a serial number.
    var link: String?

    /// Nil where the document names no subject.
    init?(_ document: SBOMDocument) {
        guard let subject = document.subject else { return nil }
        name = subject.fullName
        version = subject.version
        purl = subject.purl.flatMap { (try? PackageURL(parsing: $0)) == nil ? nil : $0 }
        cpe = subject.allCPEs.first { $0.hasPrefix("cpe:2.3:") && (try? CPE(parsing: $0)) != nil }
        digests = subject.hashes.compactMap(Self.digest)
        if let serial = document.identity, serial.hasPrefix("urn:uuid:"), !subject.flags.contains(.idIsMadeUp) {
            link = "urn:cdx:\(serial.dropFirst(9))/\(document.documentVersion ?? 1)#\(Self.escaped(subject.id))"
        }
    }

    private init(row: SQLRow) throws {
        name = try row.text("name")
        version = try row.optionalText("version")
        purl = try row.optionalText("purl")
        cpe = try row.optionalText("cpe")
        link = try row.optionalText("link")
        digests = AnalysisText.lines(try row.text("digests")).compactMap { line in
            let parts = line.split(separator: " ")
            return parts.count == 2 ? Digest(algorithm: String(parts[0]), value: String(parts[1])) : nil
        }
    }

    private static func digest(_ hash: Hash) -> Digest? {
        let name: String? =
            switch hash.algorithm {
            case .sha256: "sha256"
            case .sha384: "sha384"
            case .sha512: "sha512"
            case .sha3256: "sha3-256"
            case .sha3384: "sha3-384"
            case .sha3512: "sha3-512"
            default: nil
            }
        let value = hash.value.lowercased()
        let isHex = value.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
        guard let name, isHex, value.utf8.count == (hash.algorithm.digestBytes ?? 0) * 2 else { return nil }
        return Digest(algorithm: name, value: value)
    }

    /// A `bom-ref` in a fragment: what RFC 3986 has no place for is written in percent signs.
    private static func escaped(_ text: String) -> String {
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?".utf8)
        return text.utf8.map { byte in
            let digits = String(byte, radix: 16, uppercase: true)
            return plain.contains(byte) ? String(UnicodeScalar(byte)) : "%\(digits.count < 2 ? "0" : "")\(digits)"
        }.joined()
    }

    /// Keeps it with its SBOM.
    func store(_ sbom: Int, _ transaction: RegistryTransaction) throws {
        try transaction.connection.execute(
            "INSERT INTO sbom_subject (sbom_id, name, version, purl, cpe, digests, link) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                .integer(sbom), .text(name), .text(version), .text(purl), .text(cpe),
                .text(digests.map { "\($0.algorithm) \($0.value)" }.joined(separator: "\n")), .text(link),
            ])
    }

    /// What the maker's own SBOM of a release says of it; nil where there is none, or where it was taken in before this was kept.
    static func of(_ release: Int, _ reader: RegistryReader) throws -> SBOMSubject? {
        try reader.connection.row(
            """
            SELECT s.* FROM sbom_subject s JOIN sbom b ON b.id = s.sbom_id WHERE b.release_id = ? AND b.source = 'maker' AND b.state = 'accepted'
            AND b.replaced_by IS NULL ORDER BY b.id DESC LIMIT 1
            """, [.integer(release)]
        ).map(SBOMSubject.init(row:))
    }
}
