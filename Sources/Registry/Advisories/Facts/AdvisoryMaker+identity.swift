import Advisories
import Diagnostics

extension AdvisoryMaker {
    /// What identifies a release beyond its name, as the maker's own SBOM has it: purl, CPE, digests, and its place in the SBOM. An SBOM about another version
    /// identifies another thing; that is said.
    ///
    /// Serial numbers are left out: those in the registry are those of institutions' devices, which are nobody else's business.
    mutating func identify(_ product: inout AdvisoryProduct, _ part: Part) throws {
        guard let subject = try SBOMSubject.of(part.release.id, reader) else { return }
        if let version = subject.version, !version.isEmpty, version != part.release.version {
            point(
                "identity/\(part.name)",
                ja: "\(part.name) のSBOMが表す製品の版は「\(VisibleText.of(version, limit: 40))」です。purl・CPE・ハッシュは載せません。",
                en:
                    "the SBOM of \(part.name) describes version \"\(VisibleText.of(version, limit: 40))\"; its purl, CPE and hashes are left out."
            )
            return
        }
        product.purls = [subject.purl].compactMap { $0 }
        product.cpe = subject.cpe
        product.hashes = subject.digests.map { AdvisoryProduct.FileHash(fileName: subject.name, algorithm: $0.algorithm, value: $0.value) }
        product.bomLink = subject.link
    }
}
