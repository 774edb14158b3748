import Diagnostics

/// What a command over the registry lacks.
enum DeskError: ExplainedError {
    case noPlace
    case nobody
    case noPassword
    case unreadablePassword(String)

    var code: String {
        switch self {
        case .noPlace: "CLI-010"
        case .nobody: "CLI-011"
        case .noPassword: "CLI-012"
        case .unreadablePassword: "CLI-013"
        }
    }

    var wording: Wording {
        switch self {
        case .noPlace:
            Wording(
                ja: "台帳の場所を --data フォルダー(または --database postgres://…)で指定してください。環境変数 MIMAMORI_DATA でも指定できます。",
                en: "say where the registry is: --data FOLDER (or --database postgres://…), or the environment variable MIMAMORI_DATA.")
        case .nobody:
            Wording(
                ja: "操作する利用者を --as で指定してください。環境変数 MIMAMORI_PERSON でも指定できます。",
                en: "say who acts: --as HANDLE, or the environment variable MIMAMORI_PERSON.")
        case .noPassword:
            Wording(
                ja: "パスワードが必要です。端末から実行するか、--password-file で指定してください(- は標準入力)。",
                en: "a password is needed; run this at a terminal, or give --password-file (- is standard input).")
        case .unreadablePassword(let file):
            Wording(ja: "パスワードファイル \(VisibleText.of(file)) が読めません。", en: "the password file \(VisibleText.of(file)) cannot be read.")
        }
    }
}
