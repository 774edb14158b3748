public import Diagnostics

/// Why a file could not be taken in. Every case names the file as the user gave it.
public enum InputError: ExplainedError, Equatable {
    case notFound(path: String)
    case isDirectory(path: String)
    case notAllowed(path: String)
    case notAFile(path: String)
    case systemError(path: String, message: String)
    case empty(path: String)
    case tooLarge(path: String, limit: Int)
    case expandsTooMuch(path: String, limit: Int)
    case ratioTooHigh(path: String, limit: Int)
    case tooManyEntries(path: String, limit: Int)
    case nestedTooDeep(path: String, limit: Int)
    case damagedArchive(path: String, message: String)
    case severalFiles(path: String, count: Int)
    case emptyFolder(path: String)
    case couldNotWrite(path: String, message: String)

    public var code: String {
        switch self {
        case .notFound: "INPUT-001"
        case .isDirectory: "INPUT-002"
        case .notAllowed: "INPUT-003"
        case .notAFile: "INPUT-004"
        case .systemError: "INPUT-005"
        case .empty: "INPUT-006"
        case .tooLarge: "INPUT-007"
        case .expandsTooMuch: "INPUT-008"
        case .ratioTooHigh: "INPUT-009"
        case .tooManyEntries: "INPUT-010"
        case .nestedTooDeep: "INPUT-011"
        case .damagedArchive: "INPUT-012"
        case .severalFiles: "INPUT-013"
        case .emptyFolder: "INPUT-014"
        case .couldNotWrite: "INPUT-015"
        }
    }

    public var wording: Wording {
        switch self {
        case .notFound(let path): Wording(ja: "\(path): ファイルがありません。", en: "\(path): no such file.")
        case .isDirectory(let path):
            Wording(ja: "\(path): フォルダーです。ファイルを指定してください。", en: "\(path): this is a folder; name a file.")
        case .notAllowed(let path): Wording(ja: "\(path): 読む権限がありません。", en: "\(path): permission denied.")
        case .notAFile(let path): Wording(ja: "\(path): 通常のファイルではありません。", en: "\(path): not a regular file.")
        case .systemError(let path, let message): Wording(ja: "\(path): 読めません(\(message))。", en: "\(path): cannot be read (\(message)).")
        case .empty(let path): Wording(ja: "\(path): 内容が空です。", en: "\(path): the file is empty.")
        case .tooLarge(let path, let limit):
            Wording(
                ja: "\(path): 大きすぎます(上限 \(limit) バイト)。--max-bytes で上限を変えられます。",
                en: "\(path): too large (limit \(limit) bytes); --max-bytes changes the limit.")
        case .expandsTooMuch(let path, let limit):
            Wording(
                ja: "\(path): 展開すると大きすぎます(上限 \(limit) バイト)。--max-bytes で上限を変えられます。",
                en: "\(path): expands to too much (limit \(limit) bytes); --max-bytes changes the limit.")
        case .ratioTooHigh(let path, let limit):
            Wording(
                ja: "\(path): 圧縮率が異常です(\(limit) 倍を超える)。圧縮爆弾の疑いがあります。信頼できるものなら --max-ratio で上限を変えられます。",
                en: "\(path): suspicious compression (over \(limit) to 1), perhaps a decompression bomb; if you trust it, --max-ratio changes the limit.")
        case .tooManyEntries(let path, let limit):
            Wording(ja: "\(path): 書庫の中のファイルが多すぎます(上限 \(limit))。", en: "\(path): too many files in the archive (limit \(limit)).")
        case .nestedTooDeep(let path, let limit):
            Wording(ja: "\(path): フォルダーが深すぎます(上限 \(limit) 段)。", en: "\(path): folders nested too deeply (limit \(limit)).")
        case .damagedArchive(let path, let message):
            Wording(ja: "\(path): 圧縮または書庫が壊れています(\(message))。", en: "\(path): the compressed data or archive is damaged (\(message)).")
        case .severalFiles(let path, let count):
            Wording(
                ja: "\(path): 書庫に \(count) 個のファイルがあります。1個だけ取り出して指定してください。",
                en: "\(path): the archive holds \(count) files; unpack it and name one.")
        case .emptyFolder(let path): Wording(ja: "\(path): フォルダーに読むものがありません。", en: "\(path): the folder holds nothing to read.")
        case .couldNotWrite(let path, let message): Wording(ja: "\(path): 書けません(\(message))。", en: "\(path): cannot be written (\(message)).")
        }
    }
}
