package import Diagnostics

extension ProviderError {
    /// What happened and what to do, in both languages.
    package var wording: Wording {
        switch self {
        case .settings(let problems):
            Wording(
                ja: "提供者の設定に誤りがあります。" + problems.map { "\($0.pointer): \($0.wording.japanese)" }.joined(separator: " "),
                en: "the provider's settings are wrong. " + problems.map { "\($0.pointer): \($0.wording.english)" }.joined(separator: " "))
        case .notCSAF(let place, let reason):
            Wording(
                ja: "\(Self.show(place)): 公開できるCSAF文書ではありません。\(reason.japanese)",
                en: "\(Self.show(place)): no CSAF document that could be published. \(reason.english)")
        case .noLabel(let id):
            Wording(
                ja: "\(Self.show(id)): TLPラベルがないので、誰に見せてよいか分かりません。/document/distribution/tlp/label を書いてください。",
                en: "\(Self.show(id)): has no TLP label, so nobody knows who may see it; give /document/distribution/tlp/label.")
        case .notReleased(let id):
            Wording(
                ja: "\(Self.show(id)): 下書き(draft)なので公開しません。承認してfinalかinterimにしてください。",
                en: "\(Self.show(id)): is a draft and is not published; approve it first, so that its status is final or interim.")
        case .sameFile(let path, let first, let second):
            Wording(
                ja: "\(Self.show(first)) と \(Self.show(second)) は同じファイル名(\(Self.show(path)))になります。どちらかの識別子を変えてください。",
                en: "\(Self.show(first)) and \(Self.show(second)) would be one file, \(Self.show(path)); give one of them another id.")
        case .noKey:
            Wording(
                ja: "csaf_trusted_provider は署名が必要です。--sign-key で鍵を指定するか、役割を csaf_provider にしてください。",
                en: "a csaf_trusted_provider signs its documents; name a key with --sign-key, or make the role csaf_provider.")
        case .badFingerprint(let text):
            Wording(
                ja: "「\(Self.show(text))」はOpenPGPの鍵の指紋(16進数40桁以上)ではありません。`gpg --list-keys` で確かめてください。",
                en: "\"\(Self.show(text))\" is no fingerprint of an OpenPGP key (40 hexadecimal digits or more); see `gpg --list-keys`.")
        case .noGnuPG(let message):
            Wording(
                ja: "OpenPGPの署名を扱うプログラム gpg がこの機械にありません(\(Self.show(message)))。Debianではパッケージ gnupg を入れてください。",
                en: "gpg, which handles OpenPGP signatures, is not on this machine (\(Self.show(message))); on Debian install gnupg.")
        case .gnuPG(let message):
            Wording(
                ja: "gpg が断りました(\(Self.show(message)))。鍵、パスフレーズ、--gnupg-home を確かめてください。",
                en: "gpg refused (\(Self.show(message))); check the key, the passphrase and --gnupg-home.")
        default: placeWording
        }
    }

    private var placeWording: Wording {
        switch self {
        case .notATree(let path):
            Wording(
                ja: "\(Self.show(path)): 空でも、Mimamoriが作ったCSAFの木でもないフォルダーなので、置き換えません。別のフォルダーを指定してください。",
                en: "\(Self.show(path)): neither empty nor a CSAF tree made by Mimamori, so it was left alone; name another folder.")
        case .couldNotWrite(let path, let message):
            Wording(ja: "\(Self.show(path)): 書けません(\(message))。", en: "\(Self.show(path)): cannot be written (\(message)).")
        case .cannotSwap(let path, let message):
            Wording(
                ja: "\(Self.show(path)): このファイルシステムでは木を一度に置き換えられません(\(message))。元の木はそのままです。ローカルのファイルシステムを使ってください。",
                en:
                    "\(Self.show(path)): this file system cannot put a new tree in place in one step (\(message)); the old one is as it was. Use a local one."
            )
        case .elsewhere(let url):
            Wording(ja: "\(Self.show(url)): フォルダーの外のアドレスです。", en: "\(Self.show(url)): an address outside the folder.")
        case .noMetadata(let place):
            Wording(
                ja: "\(Self.show(place)): provider-metadata.json が見つかりません。そのURLを直接指定するか、名前を確かめてください。",
                en: "\(Self.show(place)): no provider-metadata.json was found; name its URL, or check the name.")
        case .tooSlow(let url, let seconds):
            Wording(
                ja: "\(Self.show(url)): \(seconds)秒たっても終わらないので打ち切りました。",
                en: "\(Self.show(url)): did not end within \(seconds) seconds and was cut off.")
        case .notAPlace(let text):
            Wording(
                ja: "「\(Self.show(text))」はフォルダーでもhttpsのURLでもありません。", en: "\"\(Self.show(text))\" is neither a folder nor an https URL.")
        case .tooManyRequests(let limit):
            Wording(
                ja: "要求が上限(\(limit)回)に達したので打ち切りました。", en: "the limit of \(limit) requests was reached and the rest was left out.")
        default: Wording(ja: code, en: code)
        }
    }

    private static func show(_ text: String) -> String { VisibleText.of(text, limit: 200) }
}
