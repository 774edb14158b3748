public import Catalog
import Diagnostics
public import JSONStream

extension Registry {
    /// Takes an SBOM in: reads and checks it, then stores it, matched against the catalogue where there is one.
    ///
    /// - Parameters:
    ///   - block: the bytes as they came, unpacked.
    ///   - file: the file as the user named it.
    ///   - catalog: what to match against; nil to match later.
    /// - Returns: the stored SBOM. One that could not be read is kept too, marked refused.
    @discardableResult
    public func takeSBOM(
        _ block: ByteBlock, file: String, release: ReleaseReference? = nil, supplier: String? = nil, catalog: Catalog? = nil, as principal: Principal,
        reason: String? = nil
    ) async throws -> StoredSBOM {
        // A correction may be made between the reading and the storing; then it is read again.
        while true {
            let corrections = try await ask(CorrectionsFor(release: release), as: principal)
            let prepared = try PreparedSBOM(block, file: file, source: supplier == nil ? .maker : .supplier, corrections: corrections, now: now)
            do {
                return try await perform(StoreSBOM(prepared, release: release, supplier: supplier, catalog: catalog), as: principal, reason: reason)
            } catch RegistryError.changedMeanwhile(.correction, _) {
                continue
            }
        }
    }

    /// What a supplier sent, for a release to take it in: the bytes as they came, under the same name, from the same supplier.
    ///
    /// - Parameter id: the number of the SBOM in the inbox.
    /// - Throws: ``RegistryError/forbiddenByState(_:)`` for one that no supplier sent, and for one that was refused.
    public func received(_ id: Int, as principal: Principal) async throws -> (block: ByteBlock, file: String, supplier: String) {
        let answer = try await ask(ShowSBOM(id), as: principal)
        guard let supplier = answer.supplier else {
            throw RegistryError.forbiddenByState(
                Wording(ja: "SBOM \(id) はサプライヤーから届いたものではありません。", en: "SBOM \(id) did not come from a supplier."))
        }
        guard answer.sbom.state == .accepted else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "SBOM \(id) は拒否されたものです。直したSBOMをサプライヤーに求めてください。",
                    en: "SBOM \(id) was refused; ask the supplier for one that is mended."))
        }
        return (ByteBlock(try await ask(GetSBOMBytes(id), as: principal)), answer.sbom.file, supplier)
    }
}
