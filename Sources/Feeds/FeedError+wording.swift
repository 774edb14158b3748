public import Diagnostics

extension FeedError {
    /// What happened and what to do, in both languages.
    public var wording: Wording {
        switch self {
        case .badKey(let path):
            Wording(
                ja: "\(Self.show(path)): Ed25519の鍵(PEM)として読めません。`mimamori catalog keygen` で作った鍵を渡してください。",
                en: "\(Self.show(path)): not an Ed25519 key in PEM; give a key made by `mimamori catalog keygen`.")
        case .exists(let path):
            Wording(ja: "\(Self.show(path)): すでにあります。上書きしません。", en: "\(Self.show(path)): is there already and is not written over.")
        case .couldNotWrite(let path, let message):
            Wording(ja: "\(Self.show(path)): 書けません(\(message))。", en: "\(Self.show(path)): cannot be written (\(message)).")
        case .notABundle(let path):
            Wording(
                ja: "\(Self.show(path)): この版のMimamoriで読めるカタログのバンドルではありません。`mimamori catalog bundle` で作り直してください。",
                en: "\(Self.show(path)): not a catalogue bundle that this version reads; make it again with `mimamori catalog bundle`.")
        case .wrongSignature(let path, let key):
            Wording(
                ja: "\(Self.show(path)): 署名が公開鍵(\(key))のものではありません。取り込みません。受け渡しと公開鍵を確かめてください。",
                en:
                    "\(Self.show(path)): the signature is not that of the public key \(key); nothing was installed. Check the way it came and the key."
            )
        case .tampered(let path, let part):
            Wording(
                ja: "\(Self.show(path)): 内容(\(part))が署名された目録と違います。取り込みません。もう一度運んでください。",
                en: "\(Self.show(path)): its \(part) is not what the signed manifest says; nothing was installed. Carry it over again.")
        case .olderBundle(let path, let bundle, let installed):
            Wording(
                ja: "\(Self.show(path)): バンドル(\(bundle))は、入っているカタログ(\(installed))より古いので取り込みません。それでよければ --force を付けてください。",
                en: "\(Self.show(path)): the bundle (\(bundle)) is older than the installed catalogue (\(installed)); if that is meant, use --force.")
        case .unknownSource(let name, let known):
            Wording(
                ja: "情報源「\(Self.show(name))」を知りません。使えるもの: \(known.joined(separator: "、"))。",
                en: "there is no source \"\(Self.show(name))\"; there are: \(known.joined(separator: ", ")).")
        case .badSources(let path, let text):
            Wording(
                ja: "\(Self.show(path)): 情報源の定義を読めません(\(Self.show(text)))。",
                en: "\(Self.show(path)): the list of sources cannot be read (\(Self.show(text)))."
            )
        default: networkWording
        }
    }

    private var networkWording: Wording {
        switch self {
        case .forbiddenAddress(let url, .notHTTPS):
            Wording(
                ja: "\(Self.show(url)): httpsではないので接続しません。手元の試験用サーバーなら --allow-loopback を付けてください。",
                en: "\(Self.show(url)): not https, so it was not asked; for a server on this machine use --allow-loopback.")
        case .forbiddenAddress(let url, .privateAddress):
            Wording(
                ja: "\(Self.show(url)): 転送先が内部のアドレスなので接続しません。", en: "\(Self.show(url)): a redirect to a private address was not followed.")
        case .forbiddenAddress(let url, .malformed):
            Wording(ja: "\(Self.show(url)): URLとして読めません。", en: "\(Self.show(url)): not a URL.")
        case .tooManyRedirects(let url, let limit):
            Wording(ja: "\(Self.show(url)): 転送が\(limit)回を超えました。", en: "\(Self.show(url)): more than \(limit) redirects.")
        case .tooLarge(let url, let limit):
            Wording(
                ja: "\(Self.show(url)): 上限(\(limit)バイト)を超えました。正しい大きさなら --max-bytes を大きくしてください。",
                en: "\(Self.show(url)): more than \(limit) bytes; if that is right, raise --max-bytes.")
        case .status(let url, let status):
            Wording(
                ja: "\(Self.show(url)): サーバーが \(status) を返しました。しばらく待ってやり直すか、URLを確かめてください。",
                en: "\(Self.show(url)): the server answered \(status); try again later, or check the address.")
        case .libraryMissing(let message):
            Wording(
                ja: "ネットワークと話すライブラリーlibcurlがこの機械にありません(\(Self.show(message)))。Debianではパッケージ libcurl4 を入れてください。",
                en: "the library that speaks with the network, libcurl, is not on this machine (\(Self.show(message))); on Debian install libcurl4.")
        case .network(let url, let message):
            Wording(
                ja: "\(Self.show(url)): 通信に失敗しました(\(message))。ネットワーク、--proxy、--ca-file を確かめてください。",
                en: "\(Self.show(url)): the transfer failed (\(message)); check the network, --proxy and --ca-file.")
        case .incomplete(let url, let expected, let got):
            Wording(
                ja: "\(Self.show(url)): \(expected) 件のはずが \(got) 件しかありません。カタログは変えていません。やり直してください。",
                en: "\(Self.show(url)): \(got) records where \(expected) were announced; the catalogue was not changed. Try again.")
        case .badAnswer(let url, let text):
            Wording(
                ja: "\(Self.show(url)): 応答を読めません(\(Self.show(text)))。しばらく待ってやり直してください。"
                    + "変わらなければ、URLと、そこで何が答えているか(プロキシ、ログイン画面など)を確かめてください。",
                en: "\(Self.show(url)): the answer cannot be read (\(Self.show(text))); try again later. "
                    + "If it stays so, check the address, and what answers there, such as a proxy or a log-in page.")
        default: updateWording
        }
    }

    private var updateWording: Wording {
        switch self {
        case .updating(let path):
            Wording(
                ja: "\(Self.show(path)): 別の更新が動いています。終わってからやり直してください。",
                en: "\(Self.show(path)): another update is running; try again when it is done.")
        case .replaced(let path):
            Wording(
                ja: "\(Self.show(path)): 取り寄せている間に、別のカタログに置き換わりました。何も取り込んでいません。もう一度更新してください。",
                en: "\(Self.show(path)): another catalogue took its place while the source was fetched; nothing was taken in. Update once more.")
        case .notYet(let url):
            Wording(
                ja: "\(Self.show(url)): 今年のファイルはまだありません。次の更新でまた尋ねます。",
                en: "\(Self.show(url)): the file of this year is not there yet; the next update asks for it again.")
        case .notAsked(let url, let count):
            Wording(
                ja: "\(Self.show(url)): 続けて応答がなかったので、ここから\(count)件のアドレスには尋ねていません。もう一度更新してください。",
                en: "\(Self.show(url)): this address and those after it (\(count)) were not asked, since those before gave no answer; update again.")
        case .unread(let source, let ids):
            Wording(
                ja: "\(Self.show(source)): 読めなかった記録: \(Self.list(ids, "、"))。次の更新でまた取り寄せます。",
                en: "\(Self.show(source)): records that could not be read: \(Self.list(ids, ", ")); the next update asks for them again.")
        default: Wording(ja: code, en: code)
        }
    }

    private static func list(_ ids: [String], _ separator: String) -> String {
        ids.prefix(20).joined(separator: separator) + (ids.count > 20 ? separator + "… (\(ids.count))" : "")
    }

    private static func show(_ text: String) -> String { VisibleText.of(text, limit: 200) }
}
