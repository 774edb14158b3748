import Advisories
import Diagnostics

/// The public keys (requirement 20).
extension ProviderRun {
    mutating func takeKeys() {
        guard let keys = metadata?.keys, !keys.isEmpty else {
            notes.fault(20, "/public_openpgp_keys", ja: "公開鍵が示されていません。", en: "No public key is named.")
            return
        }
        guard let runner = checker.gnuPG, var ring = try? SignatureKeyring(runner: runner) else {
            let words = (ja: "gpg がないので調べていません。", en: "There is no gpg, so this was not looked at.")
            for number in [19, 20] { notes.cannotTell(number, ja: words.ja, en: words.en) }
            return
        }
        for key in keys { take(key, &ring) }
        keyring = ring
    }

    private mutating func take(_ key: ProviderMetadata.Key, _ ring: inout SignatureKeyring) {
        let file: FetchedFile
        switch fetch.get(key.url, &notes, small: true) {
        case .failure(let error): return notes.add(20, CheckFetch.grade(error), key.url, error.wording)
        case .file(let found): file = found
        }
        guard file.isThere else { return notes.fault(20, key.url, ja: "鍵がありません(\(file.status))。", en: "There is no key (\(file.status)).") }
        if !file.bytes.starts(with: "-----BEGIN PGP PUBLIC KEY BLOCK-----".utf8) {
            notes.fault(20, key.url, ja: "ASCII形式の公開鍵ではありません。", en: "This is no ASCII-armoured public key.")
        }
        do {
            guard let found = try ring.add(file.bytes, named: key.fingerprint) else {
                return notes.fault(
                    20, key.url, ja: "メタデータにある指紋の鍵がありません。", en: "There is no key with the fingerprint that the metadata name.")
            }
            judge(found, key.url)
        } catch {
            notes.add(20, .unknown, key.url, error.wording)
        }
    }

    private mutating func judge(_ key: OpenPGPKey, _ url: String) {
        notes.saw(20)
        if key.isRevoked { notes.fault(20, url, ja: "鍵は失効しています。", en: "The key was revoked.") }
        if key.isWeak {
            notes.fault(20, url, ja: "鍵が短すぎます(\(key.bits)ビット)。", en: "The key is too short (\(key.bits) bits).")
        } else if key.isShort {
            notes.advise(20, url, ja: "鍵が短めです(\(key.bits)ビット)。3000ビット以上が勧められます。", en: "The key is short (\(key.bits) bits); 3000 are advised.")
        }
        if let end = key.expires { judgeEnd(end, 20, url) }
    }

    /// How long a key or signature holds (2.1 requirement 19): at least 30 days, better 90.
    mutating func judgeEnd(_ end: Int, _ number: Int, _ url: String) {
        let days = (end - checker.now.secondsSince1970) / 86_400
        if end <= checker.now.secondsSince1970 {
            notes.fault(number, url, ja: "期限が切れています。", en: "It has expired.")
        } else if days <= 30 {
            notes.fault(number, url, ja: "あと\(days)日で期限が切れます。30日を超えて有効でなければなりません。", en: "It ends in \(days) days; it must hold for more than 30.")
        } else if days <= 90 {
            notes.advise(number, url, ja: "あと\(days)日で期限が切れます。", en: "It ends in \(days) days.")
        }
    }
}
