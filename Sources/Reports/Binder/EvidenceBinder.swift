import Diagnostics
import JSONStream
public import Registry
import Tables

/// The evidence binder: one archive with all that an inspection would ask for about a product or a case, readable without Mimamori.
///
/// It is made by the registry's own questions, asked as the person: what their rights or their need to know do not reach is not in it. That it was
/// begun and what came out is in the audit chain, as is every restricted read.
public enum EvidenceBinder {
    /// What was made.
    public struct Receipt: Sendable, Hashable {
        /// How many files are in it, the index and the lists of digests included.
        public let files: Int
        /// SHA-256 of `SHA256SUMS`, which names the digest of every other file.
        public let digest: String
        /// When it was begun, RFC 3339 UTC.
        public let madeAt: String
    }

    /// Writes a binder.
    ///
    /// - Parameters:
    ///   - path: the file; one that is there is replaced when the new one is whole.
    ///   - maker: name and version of the program, for the index.
    /// - Throws: ``BinderError``, ``RegistryError``.
    @discardableResult
    public static func write(
        _ subject: BinderSubject, to path: String, from registry: Registry, as principal: Principal, maker: String
    ) async throws -> Receipt {
        let madeAt = try await registry.perform(NoteBinder(subject), as: principal)
        var file = try BinderFile(path)
        let zip = try file.zip()
        let parts = BinderParts(zip)
        switch subject {
        case .product(let code): try await ProductEvidence(code, registry, principal, madeAt: madeAt).collect(parts)
        case .psirtCase(let number): try await CaseEvidence(number, registry, principal).collect(parts, under: [])
        }
        let index = BinderIndex(subject: subject, madeAt: madeAt, madeBy: principal.handle, maker: maker, parts: parts.parts, remarks: parts.remarks)
        let digest = try index.close(zip)
        try zip.finish()
        try file.publish()
        let count = parts.parts.count + BinderIndex.ownFiles
        try await registry.perform(NoteBinder(subject, digest: digest), as: principal)
        return Receipt(files: count, digest: digest, madeAt: madeAt)
    }
}
