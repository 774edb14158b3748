import ArgumentParser
import Provider

/// How documents are signed.
struct SigningOptions: ParsableArguments {
    @Option(
        name: .customLong("sign-key"),
        help: ArgumentHelp(Speech.say("署名するOpenPGP鍵の指紋", "fingerprint of the OpenPGP key that signs"), valueName: "fingerprint"))
    var key: String?

    @Option(
        name: .customLong("gnupg-home"),
        help: ArgumentHelp(
            Speech.say("鍵のあるGnuPGのフォルダー(省略すると環境変数 GNUPGHOME)", "GnuPG folder with the key (GNUPGHOME where left out)"),
            valueName: "folder"))
    var home: String?

    @Option(
        name: .customLong("passphrase-file"),
        help: ArgumentHelp(Speech.say("鍵のパスフレーズを1行目に書いたファイル", "file with the key's passphrase in its first line"), valueName: "file"))
    var passphraseFile: String?

    /// The signer; nil where no key is named.
    func signer() throws -> ProviderPublisher.Signer? {
        guard let key else { return nil }
        guard let home = home ?? Environment.value("GNUPGHOME") else {
            throw ValidationError(Speech.say("--gnupg-home で鍵のフォルダーを指定してください。", "name the folder of the key with --gnupg-home."))
        }
        let passphrase = try passphraseFile.map { Array(try PasswordFile.firstLine(of: $0).utf8) }
        return ProviderPublisher.Signer(gnuPG: GnuPG(home: home), key: key, passphrase: passphrase)
    }
}
