public import Catalog
import Database
import Diagnostics
import SBOM

/// Takes an SBOM into the register: its bytes as they came, its components into the shared catalogue, and at once what is known against them.
public struct StoreSBOM: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.importSBOM

    /// For which release; nil for one that only a supplier sent.
    public var release: ReleaseReference?
    /// Code of the supplier that sent it.
    public var supplier: String?
    private let prepared: PreparedSBOM
    private let catalog: Catalog?

    /// An SBOM for a release, from a supplier, or both.
    public init(_ prepared: PreparedSBOM, release: ReleaseReference?, supplier: String?, catalog: Catalog?) {
        self.prepared = prepared
        self.release = release
        self.supplier = supplier
        self.catalog = catalog
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try release.map(reader.scope) ?? .everything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> StoredSBOM {
        guard release != nil || supplier != nil else {
            throw RegistryError.invalid([FieldProblem("release", ja: "リリースかサプライヤーを指定してください。", en: "name a release or a supplier.")])
        }
        let release = try release.map(transaction.release)
        let supplierID = try supplier.map { try transaction.supplierID($0) }
        let isAccepted = prepared.record.state == .accepted
        // A refused one is kept beside what is there; it changes no release.
        if let release, isAccepted { try mustBeInWork(release) }
        guard try CorrectionSet.current(for: release?.product, transaction).mark == prepared.corrections.mark else {
            throw RegistryError.changedMeanwhile(.correction, prepared.record.file)
        }
        try BlobStore.put(prepared.stored, in: transaction)
        var record = prepared.record
        record.release = release?.id
        record.supplier = supplierID
        let old = isAccepted ? try predecessors(of: record, transaction) : []
        record = try transaction.insert(record)
        for var replaced in old {
            replaced.replacedBy = record.id
            try transaction.update(replaced)
        }
        if isAccepted {
            try ComponentWriter.write(prepared, into: record.id, transaction)
            try prepared.subject?.store(record.id, transaction)
        }
        if let release, isAccepted { try transaction.match(release, catalog) }
        return record
    }

    private func mustBeInWork(_ release: Release) throws {
        guard release.state != .inWork else { return }
        throw RegistryError.forbiddenByState(
            Wording(
                ja: "リリース \(release.version) は\(release.state.title.japanese)のため、SBOMを変えられません。変更要求を通して新しいリリースを作ってください。",
                en:
                    "the release \(release.version) is \(release.state.title.english); its SBOM cannot change. Make a new release through a change request."
            ))
    }

    /// The SBOMs of the same release that this one takes the place of: the maker's own, or the same supplier's about the same thing.
    private func predecessors(of record: StoredSBOM, _ reader: RegistryReader) throws -> [StoredSBOM] {
        guard let release = record.release else { return [] }
        return try reader.list(
            StoredSBOM.self, where: "release_id = ? AND source = ? AND state = 'accepted' AND replaced_by IS NULL",
            [.integer(release), .text(record.source.rawValue)]
        ).filter { $0.supplier == record.supplier && (record.source == .maker || $0.name == record.name) }
    }
}

extension RegistryReader {
    /// The number of the supplier of this code.
    func supplierID(_ code: String) throws -> Int {
        guard let id = try connection.number("SELECT id FROM supplier WHERE code = ?", [.text(code)]) else {
            throw RegistryError.notFound(.supplier, code)
        }
        return id
    }
}
