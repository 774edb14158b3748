import Catalog
import Database
import JSONStream

/// Reads a stored SBOM again, under the corrections as they are now and by this program's reading. Its bytes stay what they were; what the register makes of them changes.
///
/// That also holds for a released baseline: the baseline names the bytes, and a component that was called by the wrong name must be watched under
/// the right one.
struct RereadSBOM: UseCase {
    static let permission = Permission.correctComponents
    let id: Int
    let catalog: Catalog?

    func perform(in transaction: RegistryTransaction) throws -> Int {
        var record = try transaction.get(StoredSBOM.self, id)
        let release = try record.release.map { try transaction.get(Release.self, $0) }
        let corrections = try CorrectionSet.current(for: release?.product, transaction)
        let bytes = try BlobStore.get(record.digest, in: transaction)
        let prepared = try PreparedSBOM(ByteBlock(bytes), file: record.file, source: record.source, corrections: corrections, now: record.receivedAt)
        record.reading = PreparedSBOM.reading
        // One that an older program took and this one refuses keeps what it has: the register does not lose components over a stricter reader.
        guard prepared.record.state == .accepted else {
            try transaction.update(record)
            return 0
        }
        try ComponentWriter.clear(id, transaction)
        try ComponentWriter.write(prepared, into: id, transaction)
        record.corrected = prepared.record.corrected
        record.components = prepared.record.components
        record.isComplete = prepared.record.isComplete
        try transaction.update(record)
        if let release { try transaction.match(release, catalog) }
        return record.corrected
    }
}
