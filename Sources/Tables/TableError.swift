public import Diagnostics

/// Why a table could not be read.
public enum TableError: ExplainedError, Equatable {
    /// The bytes are in no encoding that we know.
    case unknownEncoding
    /// A quote that is never closed.
    case openQuote(line: Int)
    /// More cells or columns than the limit.
    case tooManyCells(row: Int, limit: Int)
    /// A cell of more bytes than the limit.
    case tooLongCell(row: Int, limit: Int)
    /// Not a workbook, or one that lacks a part.
    case noWorkbook(part: String)
    /// The workbook is damaged.
    case damaged(message: String)
    /// The workbook unfolds to more than the limits allow.
    case tooLarge(limit: Int)
    /// A part of the workbook is no good XML.
    case badPart(part: String, message: Wording)

    /// `TABLE-001` to `TABLE-008`.
    public var code: String {
        switch self {
        case .unknownEncoding: "TABLE-001"
        case .openQuote: "TABLE-002"
        case .tooManyCells: "TABLE-003"
        case .noWorkbook: "TABLE-004"
        case .damaged: "TABLE-005"
        case .tooLarge: "TABLE-006"
        case .badPart: "TABLE-007"
        case .tooLongCell: "TABLE-008"
        }
    }

    /// What happened and what to do.
    public var wording: Wording {
        switch self {
        case .unknownEncoding:
            Wording(
                ja: "文字コードがわかりません。UTF-8、UTF-16、Shift_JIS、EUC-JPのいずれかで保存し直してください。",
                en: "the encoding is not known; save it as UTF-8, UTF-16, Shift_JIS or EUC-JP.")
        case .openQuote(let line): Wording(ja: "\(line)行: 引用符が閉じられていません。", en: "line \(line): the quote is never closed.")
        case .tooManyCells(let row, let limit): Wording(ja: "\(row)行目: セルが多すぎます(上限 \(limit))。", en: "row \(row): too many cells (limit \(limit)).")
        case .tooLongCell(let row, let limit):
            Wording(ja: "\(row)行目: セルが長すぎます(上限 \(limit) バイト)。", en: "row \(row): a cell is too long (limit \(limit) bytes).")
        case .noWorkbook(let part): Wording(ja: "Excelのブックではないか、「\(part)」がありません。", en: "not a workbook, or it lacks \"\(part)\".")
        case .damaged(let message): Wording(ja: "ファイルが壊れています(\(message))。", en: "the file is damaged (\(message)).")
        case .tooLarge(let limit): Wording(ja: "展開すると大きすぎます(上限 \(limit))。", en: "it unfolds to too much (limit \(limit)).")
        case .badPart(let part, let message): Wording(ja: "\(part): \(message.japanese)", en: "\(part): \(message.english)")
        }
    }
}
