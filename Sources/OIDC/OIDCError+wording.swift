public import Diagnostics

extension OIDCError {
    /// What happened and what to do, in both languages.
    public var wording: Wording {
        switch self {
        case .unreachable(let url):
            Wording(
                ja: "認証基盤(\(Self.shown(url)))に接続できません。しばらくしてから試すか、パスワードでサインインしてください。",
                en: "the identity provider at \(Self.shown(url)) cannot be reached; try again later or sign in with the password.")
        case .status(let url, let status):
            Wording(
                ja: "認証基盤(\(Self.shown(url)))が状態 \(status) を返しました。管理者は設定 oidc-issuer を確かめてください。",
                en: "the identity provider at \(Self.shown(url)) answered with status \(status); an administrator should check oidc-issuer.")
        case .badDiscovery(let part):
            Wording(
                ja: "認証基盤のディスカバリー文書の「\(Self.shown(part))」を使えません。認証基盤の設定を確かめてください。",
                en: "\"\(Self.shown(part))\" of the provider's discovery document cannot be used; check the provider's settings.")
        case .otherIssuer(let wanted, let got):
            Wording(
                ja: "ディスカバリー文書の発行者は \(Self.shown(got)) で、設定の \(Self.shown(wanted)) と一字一句同じではありません。oidc-issuer を直してください。",
                en: "the discovery document is of issuer \(Self.shown(got)), not letter by letter \(Self.shown(wanted)); correct oidc-issuer.")
        case .badKeys:
            Wording(ja: "認証基盤の公開鍵の一覧を読めません。", en: "the list of the provider's public keys cannot be read.")
        case .noAttempt:
            Wording(
                ja: "このブラウザーで始めたサインインではないか、\(SignInAttempt.longestSeconds / 60)分を過ぎました。もう一度始めてください。",
                en: "this is no sign-in that this browser began, or more than \(SignInAttempt.longestSeconds / 60) minutes went by; begin again.")
        case .refused(let reason):
            Wording(
                ja: "認証基盤でサインインが完了しませんでした(\(Self.shown(reason)))。", en: "the sign-in was not completed at the provider (\(Self.shown(reason))).")
        case .codeRefused(let reason):
            Wording(
                ja: "認証基盤が認可コードを受け取りませんでした(\(Self.shown(reason)))。管理者は oidc-client-id と oidc-client-secret を確かめてください。",
                en:
                    "the provider did not take the code (\(Self.shown(reason))); an administrator should check oidc-client-id and oidc-client-secret."
            )
        case .badToken(let part):
            Wording(ja: "認証基盤のIDトークンを読めません(\(Self.shown(part)))。", en: "the provider's ID token cannot be read (\(Self.shown(part))).")
        case .wrongSignature:
            Wording(
                ja: "IDトークンの署名が、認証基盤の公開鍵のものではありません。サインインを中止しました。",
                en: "the ID token is not signed by a key of the provider; nobody was signed in.")
        case .wrongClaim(let name):
            Wording(
                ja: "IDトークンの「\(name)」が、このサインインのものではありません。\(name == "exp" || name == "iat" ? "両方の時計を確かめ、" : "")もう一度始めてください。",
                en:
                    "\"\(name)\" of the ID token is not that of this sign-in; \(name == "exp" || name == "iat" ? "check both clocks and " : "")begin again."
            )
        }
    }

    /// What came from elsewhere: short, without control characters.
    private static func shown(_ text: String) -> String {
        String(text.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }.prefix(120).map(Character.init))
    }
}
