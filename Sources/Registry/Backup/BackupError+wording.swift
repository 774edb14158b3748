public import Diagnostics

extension BackupError {
    /// `BAK-001` to `BAK-009`, one for each case.
    public var code: String {
        switch self {
        case .notWritable: "BAK-001"
        case .notReadable: "BAK-002"
        case .notABackup: "BAK-003"
        case .truncated: "BAK-004"
        case .damaged: "BAK-005"
        case .newerSchema: "BAK-006"
        case .otherHistory: "BAK-007"
        case .notEmpty: "BAK-008"
        case .notTheSame: "BAK-009"
        }
    }

    /// What happened and what to do.
    public var wording: Wording {
        switch self {
        case .notWritable(let path, let message):
            Wording(
                ja: "バックアップ \(shown(path)) を書けません(\(shown(message)))。空き容量と権限を確かめてください。",
                en: "the backup \(shown(path)) cannot be written (\(shown(message))); check the room on the disk and the rights.")
        case .notReadable(let path, let message):
            Wording(ja: "ファイル \(shown(path)) を読めません(\(shown(message)))。", en: "the file \(shown(path)) cannot be read (\(shown(message))).")
        case .notABackup(let path):
            Wording(ja: "\(shown(path)) はMimamoriのバックアップではありません。", en: "\(shown(path)) is no backup of Mimamori.")
        case .truncated(let path):
            Wording(
                ja: "バックアップ \(shown(path)) は途中で切れています。何も復元しませんでした。別の控えを使ってください。",
                en: "the backup \(shown(path)) ends too soon; nothing was restored; use another copy.")
        case .damaged(let path, let part):
            Wording(
                ja: "バックアップ \(shown(path)) は壊れています(\(shown(part)))。何も復元しませんでした。別の控えを使ってください。",
                en: "the backup \(shown(path)) is damaged (\(shown(part))); nothing was restored; use another copy.")
        case .newerSchema(let path, let found, let known):
            Wording(
                ja: "バックアップ \(shown(path)) は新しい版のMimamoriのものです(表の版 \(found)、このプログラムは \(known) まで)。プログラムを更新してください。",
                en: "the backup \(shown(path)) is of a newer Mimamori (schema \(found), this program knows up to \(known)); update the program.")
        case .otherHistory(let path, let number):
            Wording(
                ja: "バックアップ \(shown(path)) の移行 \(number) は、このプログラムのものと異なります。正規の版のプログラムを使ってください。",
                en: "migration \(number) of the backup \(shown(path)) differs from this program's; use a released program.")
        case .notEmpty(let database):
            Wording(
                ja: "復元先 \(shown(database)) は空ではありません。新しいデータベースを指定してください。",
                en: "\(shown(database)) is not empty; name a new database to restore into.")
        case .notTheSame(let part):
            Wording(
                ja: "復元した内容がバックアップと一致しません(\(shown(part)))。何も復元しませんでした。",
                en: "what was restored differs from the backup (\(shown(part))); nothing was restored.")
        }
    }

    private func shown(_ text: String) -> String { VisibleText.of(text, limit: 300) }
}
