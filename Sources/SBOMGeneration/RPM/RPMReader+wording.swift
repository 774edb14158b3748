import Diagnostics

extension RPMReader {
    static let logLeft = Wording(
        ja: "書き込み途中のログ(-wal)が残っており、その内容は含まれていません。機器でrpmを正常に終了させてから取得してください。",
        en: "a write-ahead log (-wal) lies beside it, whose contents are missing here; take the file after rpm has finished.")

    static let rebuild = Wording(
        ja: "機器で `rpmdb --rebuilddb --define '_db_backend sqlite'` を実行し、rpmdb.sqliteを指定してください。",
        en: "Run `rpmdb --rebuilddb --define '_db_backend sqlite'` on the system and give its rpmdb.sqlite.")

    static func leftOut(keys: Int) -> Wording {
        Wording(ja: "署名鍵(gpg-pubkey)\(keys)件は部品ではないため除きました。", en: "\(keys) signing keys (gpg-pubkey) are no packages and were left out.")
    }
}
