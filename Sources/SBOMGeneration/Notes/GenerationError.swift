public import Diagnostics

/// Why a source that was recognised could not be read.
public enum GenerationError: ExplainedError {
    /// The file itself, or what it is written in (JSON, YAML, XML, a table, a database), is damaged; the error says where.
    case damaged(any ExplainedError)
    /// The file is not what its name says.
    case notWhatItSays(SourceKind, line: Int?)
    /// A database that SQLite or our own reader refuses, in its words.
    case database(message: String)
    /// More packages in one file than the limit.
    case tooManyParts(limit: Int)
    /// More relations in one file than the limit.
    case tooManyRelations(limit: Int)
    /// A version of the format that is not known.
    case unknownVersion(SourceKind, version: String)

    /// `GEN-102` to `GEN-106`, or the code of the error within.
    public var code: String {
        switch self {
        case .damaged(let error): error.code
        case .notWhatItSays: "GEN-102"
        case .database: "GEN-103"
        case .tooManyParts: "GEN-104"
        case .tooManyRelations: "GEN-105"
        case .unknownVersion: "GEN-106"
        }
    }

    /// What happened and what to do.
    public var wording: Wording {
        switch self {
        case .damaged(let error): error.wording
        case .notWhatItSays(let kind, let line):
            Wording(
                ja: "\(line.map { "\($0)行: " } ?? "")\(kind.title.japanese)の内容ではありません。ファイルが壊れていないか確かめてください。",
                en:
                    "\(line.map { "line \($0): " } ?? "")the contents are not those of this kind of file (\(kind.title.english)); check that it is not damaged."
            )
        case .database(let message):
            Wording(
                ja: "データベースが壊れています(\(VisibleText.of(message, limit: 200)))。", en: "the database is damaged (\(VisibleText.of(message, limit: 200))).")
        case .tooManyParts(let limit): Wording(ja: "部品が多すぎます(上限 \(limit)件)。", en: "too many packages (limit \(limit)).")
        case .tooManyRelations(let limit): Wording(ja: "依存が多すぎます(上限 \(limit)件)。", en: "too many relations (limit \(limit)).")
        case .unknownVersion(let kind, let version):
            Wording(
                ja: "\(kind.title.japanese)の版「\(VisibleText.of(version, limit: 40))」には対応していません。",
                en: "version \"\(VisibleText.of(version, limit: 40))\" of this kind of file (\(kind.title.english)) is not known.")
        }
    }
}
