public import Catalog
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
}
