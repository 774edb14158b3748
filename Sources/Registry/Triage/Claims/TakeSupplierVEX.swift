import Catalog
import Database
public import JSONStream
import PSIRT

/// Takes in a supplier's VEX document (CSAF, OpenVEX, CycloneDX) for a release: each statement that is about one of its findings is kept as the supplier's
/// claim. Nothing of ours changes.
public struct TakeSupplierVEX: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.triage

    /// What came of it.
    public struct Answer: Sendable, Hashable {
        /// Statements of the document.
        public let statements: Int
        /// Claims that were not there before.
        public let claims: Int
        /// Statements that are about no finding of the release.
        public let unmatched: Int
    }

    /// The release.
    public var release: ReleaseReference
    /// Code of the supplier.
    public var supplier: String
    private let bytes: [UInt8]
    private let statements: [VEXStatement]

    /// Reads a document.
    ///
    /// - Throws: `VEXError` or `JSONError` for one that cannot be understood: it is taken whole or not at all.
    public init(_ document: ByteBlock, file: String, supplier: String, for release: ReleaseReference) throws {
        self.release = release
        self.supplier = supplier
        bytes = document.copied()
        statements = try VEXReader.read(document, file: file)
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(release) }

    /// A finding with what the statements are held against.
    private struct Candidate {
        let id: Int
        let component: Int
        let ids: Set<String>
    }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Answer {
        let release = try transaction.release(release)
        let owner = try transaction.named(Supplier.self, "code", supplier)
        let digest = try BlobStore.put(bytes, in: transaction)
        let candidates = try candidates(release, transaction)
        var components: [Int: InventoryComponent] = [:]
        var parts: [InventoryComponent] = []
        for sbom in try ReleaseSBOM.all(of: release.id, transaction) {
            let (inventory, numbers) = try sbom.inventory(transaction)
            parts += inventory.components
            for (number, component) in zip(numbers, inventory.components) { components[number] = component }
        }
        var (claims, unmatched) = (0, 0)
        for statement in statements {
            let ids = Set(statement.ids.map { $0.lowercased() })
            let meant = candidates.filter { candidate in
                !ids.isDisjoint(with: candidate.ids) && components[candidate.component].map { statement.concerns($0, among: parts) } == true
            }
            if meant.isEmpty { unmatched += 1 }
            for candidate in meant where try isNew(statement, candidate.id, digest, transaction) {
                try transaction.insert(claim(statement, of: candidate.id, owner.id, digest, transaction.now))
                claims += 1
            }
        }
        return Answer(statements: statements.count, claims: claims, unmatched: unmatched)
    }

    private func candidates(_ release: Release, _ reader: RegistryReader) throws -> [Candidate] {
        try reader.connection.rows(
            """
            SELECT f.id AS id, f.component_id AS component, v.name AS name, v.aliases AS aliases FROM finding f
            JOIN vulnerability v ON v.id = f.vulnerability_id WHERE f.release_id = ? AND f.state <> 'gone' ORDER BY f.id
            """, [.integer(release.id)]
        ).map { row in
            let names = [try row.text("name")] + (try row.text("aliases")).split(separator: " ").map(String.init)
            return Candidate(id: try row.int("id"), component: try row.int("component"), ids: Set(names.map { $0.lowercased() }))
        }
    }

    /// The same document taken in twice says nothing new.
    private func isNew(_ statement: VEXStatement, _ finding: Int, _ digest: String, _ reader: RegistryReader) throws -> Bool {
        try reader.connection.number(
            "SELECT COUNT(*) FROM supplier_claim WHERE finding_id = ? AND digest = ? AND pointer = ?",
            [.integer(finding), .text(digest), .text(statement.pointer)]) == 0
    }

    private func claim(_ statement: VEXStatement, of finding: Int, _ supplier: Int, _ digest: String, _ now: String) -> SupplierClaim {
        let status: AnalysisStatus =
            switch statement.status {
            case .affected, .affectedInWords: .affected
            case .fixed: .fixed
            case .notAffected: .notAffected
            case .underInvestigation: .underInvestigation
            }
        return SupplierClaim(
            finding: finding, supplier: supplier, status: status, justification: statement.justification, document: statement.document,
            pointer: statement.pointer, digest: digest, statedAt: statement.time.isEmpty ? nil : statement.time, receivedAt: now)
    }
}
