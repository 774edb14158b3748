public import Diagnostics

extension InputError {
    /// `INPUT-001` to `INPUT-015`, one for each case.
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

    /// What happened, behind the name of the file, in which control characters are made visible.
    public var wording: Wording {
        let name = path.isEmpty ? "\"\"" : VisibleText.of(path)
        let what = sentence
        return Wording(ja: "\(name): \(what.japanese)", en: "\(name): \(what.english)")
    }

    /// What happened, without the name of the file.
    var sentence: Wording {
        switch self {
        case .notFound: Wording(ja: "ファイルがありません。", en: "no such file.")
        case .isDirectory: Wording(ja: "フォルダーです。ファイルを指定してください。", en: "this is a folder; name a file.")
        case .notAllowed: Wording(ja: "読む権限がありません。", en: "permission denied.")
        case .notAFile:
            Wording(
                ja: "通常のファイルではありません。パイプから読むには「-」(標準入力)を指定してください。",
                en: "not a regular file; to read from a pipe, use - (standard input).")
        case .systemError(_, let message): Wording(ja: "読めません(\(shown(message)))。", en: "cannot be read (\(shown(message))).")
        case .empty: Wording(ja: "内容が空です。", en: "the file is empty.")
        case .tooLarge(_, let limit):
            Wording(
                ja: "大きすぎます(上限 \(limit) バイト)。--max-bytes で上限を変えられます。", en: "too large (limit \(limit) bytes); --max-bytes changes the limit.")
        case .expandsTooMuch(_, let limit):
            Wording(
                ja: "展開すると大きすぎます(上限 \(limit) バイト)。--max-bytes で上限を変えられます。",
                en: "expands to too much (limit \(limit) bytes); --max-bytes changes the limit.")
        case .ratioTooHigh(_, let limit):
            Wording(
                ja: "圧縮率が異常です(\(limit) 倍を超える)。圧縮爆弾の疑いがあります。信頼できるものなら、展開してから渡してください(scan、catalog importでは --max-ratio でも上限を変えられます)。",
                en: "suspicious compression (over \(limit) to 1), perhaps a decompression bomb; "
                    + "if you trust it, unpack it and give what is inside (scan and catalog import also take --max-ratio).")
        case .tooManyEntries(_, let limit):
            Wording(ja: "書庫の中のファイルが多すぎます(上限 \(limit))。", en: "too many files in the archive (limit \(limit)).")
        case .nestedTooDeep(_, let limit):
            Wording(ja: "フォルダーが深すぎます(上限 \(limit) 段)。", en: "folders nested too deeply (limit \(limit)).")
        case .damagedArchive(_, let message):
            Wording(ja: "圧縮または書庫が壊れています(\(shown(message)))。", en: "the compressed data or archive is damaged (\(shown(message))).")
        case .severalFiles(_, let count):
            Wording(ja: "書庫に \(count) 個のファイルがあります。1個だけ取り出して指定してください。", en: "the archive holds \(count) files; unpack it and name one.")
        case .emptyFolder: Wording(ja: "フォルダーに読むものがありません。", en: "the folder holds nothing to read.")
        case .couldNotWrite(_, let message): Wording(ja: "書けません(\(shown(message)))。", en: "cannot be written (\(shown(message))).")
        }
    }

    private func shown(_ message: String) -> String { VisibleText.of(message, limit: 200) }
}
