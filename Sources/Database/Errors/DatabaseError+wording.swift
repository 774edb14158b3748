public import Diagnostics

extension DatabaseError {
    /// `DB-001` to `DB-017`, one for each case.
    public var code: String {
        switch self {
        case .badLocation: "DB-001"
        case .unreachable: "DB-002"
        case .connectionLost: "DB-003"
        case .busy: "DB-004"
        case .diskFull: "DB-005"
        case .damaged: "DB-006"
        case .notAllowed: "DB-007"
        case .constraint: "DB-008"
        case .conflict: "DB-009"
        case .textWithNUL: "DB-010"
        case .newerSchema: "DB-011"
        case .changedMigration: "DB-012"
        case .noColumn: "DB-013"
        case .wrongType: "DB-014"
        case .failed: "DB-015"
        case .closed: "DB-016"
        case .libraryMissing: "DB-017"
        }
    }

    /// What happened and what to do.
    public var wording: Wording {
        switch self {
        case .badLocation(let text):
            Wording(
                ja: "データベースの指定「\(shown(text))」が分かりません。ファイルのパスか postgres://利用者@ホスト:ポート/名前 を指定してください。",
                en: "the database \"\(shown(text))\" is not understood; give a file's path or postgres://user@host:port/name.")
        case .unreachable(let database, let message):
            Wording(
                ja: "データベース \(shown(database)) に接続できません(\(shown(message)))。動いているか、場所と権限を確かめてください。",
                en: "the database \(shown(database)) cannot be reached (\(shown(message))); check that it is up, and its address and rights.")
        case .libraryMissing(let message):
            Wording(
                ja: "PostgreSQLと話すライブラリーlibpqがこの機械にありません(\(shown(message)))。Debianではパッケージ libpq5 を入れてください。",
                en: "the library that speaks with PostgreSQL, libpq, is not on this machine (\(shown(message))); on Debian install libpq5.")
        case .connectionLost(let message):
            Wording(
                ja: "データベースとの接続が切れました(\(shown(message)))。最後の処理が保存されたかどうか分かりません。確かめてから、必要ならもう一度行ってください。",
                en:
                    "the connection to the database was lost (\(shown(message))); whether the last step was saved is not known: look, and repeat it if not."
            )
        case .busy:
            Wording(
                ja: "ほかの処理がデータベースを使い続けています。しばらくしてから、もう一度行ってください。",
                en: "another process keeps the database locked; wait a little and try again.")
        case .diskFull(let message):
            Wording(
                ja: "データベースのディスクに空きがありません(\(shown(message)))。空きを作ってから、もう一度行ってください。何も失われていません。",
                en: "the database's disk is full (\(shown(message))); make room and try again; nothing was lost.")
        case .damaged(let message):
            Wording(
                ja: "データベースのファイルが壊れているか、データベースではありません(\(shown(message)))。バックアップから戻してください。",
                en: "the database file is damaged or is no database (\(shown(message))); restore it from a backup.")
        case .notAllowed(let message):
            Wording(
                ja: "データベースに書く権限がありません(\(shown(message)))。", en: "the database may not be written to (\(shown(message))).")
        case .constraint(let message):
            Wording(
                ja: "データの決まりに反するため保存しませんでした(\(shown(message)))。",
                en: "not saved, because it breaks a rule of the data (\(shown(message))).")
        case .conflict:
            Wording(
                ja: "同時の変更とぶつかり続けました。もう一度行ってください。", en: "kept colliding with changes made at the same time; try again.")
        case .textWithNUL:
            Wording(ja: "文字列にNUL文字が含まれているため保存できません。", en: "text with a NUL character cannot be stored.")
        case .newerSchema(let found, let known):
            Wording(
                ja: "このデータベースは新しい版のMimamoriのものです(表の版 \(found)、このプログラムは \(known) まで)。プログラムを更新してください。",
                en: "this database belongs to a newer Mimamori (schema \(found), this program knows up to \(known)); update the program.")
        case .changedMigration(let number):
            Wording(
                ja: "移行 \(number) が、このデータベースで行われたものと異なります。正規の版のプログラムを使ってください。",
                en: "migration \(number) differs from the one that this database went through; use a released program.")
        case .noColumn(let column):
            Wording(ja: "内部の誤り: 列 \(shown(column)) を取得していません。", en: "internal error: column \(shown(column)) was not asked for.")
        case .wrongType(let column, let wanted):
            Wording(
                ja: "列 \(shown(column)) の中身が \(wanted) ではありません。データベースが壊れているおそれがあります。",
                en: "column \(shown(column)) does not hold \(wanted); the database may be damaged.")
        case .failed(let code, let message):
            Wording(
                ja: "データベースの誤り(\(shown(code)): \(shown(message)))。", en: "the database failed (\(shown(code)): \(shown(message))).")
        case .closed: Wording(ja: "データベースはもう閉じられています。", en: "the database has been closed.")
        }
    }

    private func shown(_ text: String) -> String { VisibleText.of(text, limit: 300) }
}
