import Database

/// A content of a report as somebody decided on it. It is never changed.
public struct ReportVersion: Sendable, Hashable {
    /// 1, 2, 3 …
    public let version: Int
    /// SHA-256 of the content.
    public let digest: String
    /// When it was kept.
    public let at: String

    static func all(of report: StoredReport, _ reader: RegistryReader) throws -> [ReportVersion] {
        try reader.connection.rows(
            "SELECT version, digest, at FROM case_report_version WHERE case_id = ? AND place = ? ORDER BY version", report.key
        ).map { ReportVersion(version: try $0.int("version"), digest: try $0.text("digest"), at: try $0.text("at")) }
    }

    /// The content of a version.
    ///
    /// - Throws: ``DatabaseError/damaged(message:)`` where it is not what it was.
    static func content(of report: StoredReport, _ version: Int, _ reader: RegistryReader) throws -> ReportContent {
        let row = try reader.connection.row(
            "SELECT digest, content FROM case_report_version WHERE case_id = ? AND place = ? AND version = ?", report.key + [.integer(version)])
        guard let row else { throw RegistryError.notFound(.psirtCase, "\(report.number) \(version)") }
        let text = try row.text("content")
        guard BlobStore.digest(Array(text.utf8)) == (try row.text("digest")) else {
            throw DatabaseError.damaged(message: "\(report.number) version \(version) has other content")
        }
        return try ReportContent(stored: text)
    }

    /// Keeps a content; the newest version again where nothing changed since.
    static func keep(_ content: ReportContent, of report: StoredReport, _ transaction: RegistryTransaction) throws -> ReportVersion {
        let bytes = content.canonical
        let digest = BlobStore.digest(bytes)
        let last = try all(of: report, transaction).last
        if let last, last.digest == digest { return last }
        let version = (last?.version ?? 0) + 1
        try transaction.connection.execute(
            "INSERT INTO case_report_version (case_id, place, version, digest, content, at) VALUES (?, ?, ?, ?, ?, ?)",
            report.key + [.integer(version), .text(digest), .text(String(decoding: bytes, as: UTF8.self)), .text(transaction.now)])
        return ReportVersion(version: version, digest: digest, at: transaction.now)
    }
}
