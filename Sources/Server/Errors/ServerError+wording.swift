public import Diagnostics

extension ServerError {
    /// `SRV-001` …, one for each case; never given to another.
    public var code: String {
        switch self {
        case .configuration: "SRV-001"
        case .tls: "SRV-002"
        case .cannotListen: "SRV-003"
        case .signInNeeded: "SRV-010"
        case .wrongSignIn: "SRV-011"
        case .signInLocked: "SRV-012"
        case .secondFactorNeeded: "SRV-013"
        case .wrongCode: "SRV-014"
        case .forged: "SRV-015"
        case .unreadableFactor: "SRV-016"
        case .notLinked: "SRV-017"
        case .noSuchPlace: "SRV-020"
        case .wrongMethod: "SRV-021"
        case .tooLarge: "SRV-022"
        case .tooSlow: "SRV-023"
        case .wrongMediaType: "SRV-024"
        case .notAcceptable: "SRV-025"
        case .badJSON: "SRV-026"
        case .invalid: "SRV-027"
        case .tooMany: "SRV-028"
        case .preconditionNeeded: "SRV-030"
        case .preconditionFailed: "SRV-031"
        case .keyReused: "SRV-032"
        case .keyOpen: "SRV-033"
        case .unavailable: "SRV-040"
        case .diskFull: "SRV-041"
        case .fault: "SRV-042"
        case .alreadySetUp: "SRV-050"
        case .wrongSetupToken: "SRV-051"
        case .folder: "SRV-060"
        case .uploadGone: "SRV-061"
        case .linkClosed: "SRV-062"
        }
    }

    /// What happened and what to do.
    public var wording: Wording {
        switch self {
        case .configuration(let problems):
            Wording(
                ja: "設定に誤りがあります。" + problems.map { "\n  \($0.setting): \($0.wording.japanese)" }.joined(),
                en: "the configuration has errors." + problems.map { "\n  \($0.setting): \($0.wording.english)" }.joined())
        case .tls(let message):
            Wording(ja: "TLSの証明書または鍵が使えません: \(shown(message))", en: "the TLS certificate or key cannot be used: \(shown(message))")
        case .cannotListen(let message): Wording(ja: "待ち受けを始められません: \(shown(message))", en: "cannot listen: \(shown(message))")
        case .signInNeeded: Wording(ja: "サインインしてください。", en: "sign in first.")
        case .wrongSignIn: Wording(ja: "利用者名かパスワードが違います。", en: "the name or the password is wrong.")
        case .signInLocked(let minutes):
            Wording(ja: "何度も間違えたため、\(minutes)分間サインインできません。", en: "after several failures nobody can sign in so for \(minutes) minutes.")
        case .secondFactorNeeded: Wording(ja: "確認コードを入力してください。", en: "enter the code of your second factor.")
        case .wrongCode: Wording(ja: "確認コードが違います。時計のずれも確認してください。", en: "the code is wrong; look at the clock of your device, too.")
        case .unreadableFactor:
            Wording(
                ja: "2段階認証の鍵が読めません。管理者に2段階認証の解除を依頼してください。",
                en: "the key of your second factor cannot be read; ask an administrator to remove it.")
        case .notLinked(let issuer, let subject):
            Wording(
                ja: "認証基盤での本人確認はできましたが、この利用者はMimamoriの誰とも関連付けられていません。管理者に、発行者 \(shown(issuer)) と識別子 \(shown(subject)) を伝えてください。",
                en:
                    "the provider knows you, but its account is linked to nobody here; tell an administrator issuer \(shown(issuer)) and subject \(shown(subject))."
            )
        case .forged:
            Wording(
                ja: "この画面から送られた要求ではありません。ページを読み直して、もう一度送ってください。",
                en: "the request does not come from a page of this server; reload the page and send it again.")
        case .noSuchPlace: Wording(ja: "このアドレスはありません。", en: "there is no such address.")
        case .wrongMethod: Wording(ja: "このアドレスでは使えないメソッドです。", en: "this address does not take that method.")
        case .tooLarge(let limit): Wording(ja: "大きすぎます(上限 \(limit) バイト)。", en: "too large (limit \(limit) bytes).")
        case .tooSlow: Wording(ja: "本文が時間内に届きませんでした。", en: "the body did not come in time.")
        case .wrongMediaType(let wanted): Wording(ja: "Content-Type は \(wanted) にしてください。", en: "the Content-Type must be \(wanted).")
        case .notAcceptable: Wording(ja: "要求された形式では返せません。", en: "cannot be given in a form that you take.")
        case .badJSON(let inner): Wording(ja: "本文がJSONとして読めません: \(inner.japanese)", en: "the body cannot be read as JSON: \(inner.english)")
        case .invalid(let problems):
            Wording(
                ja: problems.map { "\($0.field): \($0.wording.japanese)" }.joined(separator: " "),
                en: problems.map { "\($0.field): \($0.wording.english)" }.joined(separator: " "))
        case .tooMany(let seconds): Wording(ja: "要求が多すぎます。\(seconds)秒待ってください。", en: "too many requests; wait \(seconds) seconds.")
        case .preconditionNeeded: Wording(ja: "変更には If-Match ヘッダーが必要です(読み込んだ時の ETag)。", en: "a change needs If-Match with the ETag that was read.")
        case .preconditionFailed: Wording(ja: "読み込んだ後に変更されています。読み直してください。", en: "it was changed since you read it; read it again.")
        case .keyReused: Wording(ja: "この Idempotency-Key は別の要求に使われています。", en: "this Idempotency-Key was used for another request.")
        case .keyOpen:
            Wording(
                ja: "同じ Idempotency-Key の要求がまだ終わっていません。結果を確認してから送り直してください。",
                en: "the request of this Idempotency-Key has not ended; look what came of it before you send it again.")
        case .unavailable: Wording(ja: "データベースに接続できません。しばらくしてからもう一度お試しください。", en: "the database cannot be reached; try again in a while.")
        case .diskFull: Wording(ja: "ディスクがいっぱいです。管理者に連絡してください。", en: "the disk is full; tell an administrator.")
        case .fault(let request):
            Wording(ja: "サーバーの不具合です。管理者に要求番号 \(request) を伝えてください。", en: "a fault of the server; tell an administrator the request id \(request).")
        case .alreadySetUp: Wording(ja: "最初の管理者は登録済みです。", en: "the first administrator has been registered already.")
        case .wrongSetupToken:
            Wording(ja: "初期設定の鍵が違います。サーバーの起動時に表示された鍵を使ってください。", en: "the token is wrong; use the one that the server printed when it started.")
        case .folder(let path, let message):
            Wording(
                ja: "フォルダーまたはファイル \(shown(path)) が使えません: \(shown(message))", en: "the folder or file \(shown(path)) cannot be used: \(shown(message))"
            )
        case .linkClosed:
            Wording(
                ja: "このリンクは使えません。期限が切れたか、無効にされました。送り主に新しいリンクを依頼してください。",
                en: "this link does not open: it expired or was taken back. Ask whoever sent it for another.")
        case .uploadGone: Wording(ja: "アップロードされたファイルがありません。もう一度送ってください。", en: "the uploaded file is gone; send it again.")
        }
    }

    private func shown(_ text: String) -> String { VisibleText.of(text, limit: 200) }
}
