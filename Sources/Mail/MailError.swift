public import Diagnostics

/// Why no mail can be sent.
public enum MailError: ExplainedError, Equatable {
    /// The address of the server is of no form that we take.
    case badServer(String)
    /// Without TLS, and not on this machine.
    case plainText(host: String)
    /// libcurl is missing.
    case libraryMissing(message: String)
    /// The server cannot be reached, its certificate is not trusted, or it refuses us.
    case server(String)
    /// The sender's address is none.
    case badSender(String)
    /// The address of the portal is of no form that we take.
    case badPortal(String)

    /// `MAIL-001` to `MAIL-006`.
    public var code: String {
        switch self {
        case .badServer: "MAIL-001"
        case .plainText: "MAIL-002"
        case .libraryMissing: "MAIL-003"
        case .server: "MAIL-004"
        case .badSender: "MAIL-005"
        case .badPortal: "MAIL-006"
        }
    }

    /// What happened and what to do.
    public var wording: Wording {
        switch self {
        case .badServer(let text):
            Wording(
                ja: "メールサーバー「\(shown(text))」は smtp://ホスト:ポート(STARTTLS)か smtps://ホスト:ポート(TLS)で指定してください。",
                en: "write the mail server \"\(shown(text))\" as smtp://host:port (STARTTLS) or smtps://host:port (TLS).")
        case .plainText(let host):
            Wording(
                ja: "暗号化なし(--plain)で送れるのは、この計算機の上のサーバーだけです(\(shown(host)))。",
                en: "without encryption (--plain) mail goes only to a server on this machine, not to \(shown(host)).")
        case .libraryMissing(let message):
            Wording(
                ja: "libcurl が見つかりません(\(shown(message)))。パッケージ libcurl4 を入れてください。",
                en: "libcurl is missing (\(shown(message))); install the package libcurl4.")
        case .server(let words):
            Wording(
                ja: "メールサーバーに送れません(\(shown(words)))。送信待ちのままです。設定と接続を確かめて、もう一度実行してください。",
                en: "the mail server cannot be used (\(shown(words))); the letters wait. Check settings and connection, then run it again.")
        case .badSender(let text):
            Wording(ja: "差出人「\(shown(text))」はメールアドレスではありません。", en: "the sender \"\(shown(text))\" is no mail address.")
        case .badPortal(let text):
            Wording(
                ja: "ポータルのアドレス「\(shown(text))」は https://名前 の形で、パスなしで指定してください(http:// は、この計算機の上だけ)。",
                en: "write the portal's address \"\(shown(text))\" as https://name, without a path (http:// only for this machine).")
        }
    }

    private func shown(_ text: String) -> String { VisibleText.of(text, limit: 200) }
}
