import ArgumentParser
import Diagnostics
import Inputs
import JSONStream
import Provider

/// `mimamori advisory sign`: detached OpenPGP signatures.
struct AdvisorySignCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "sign",
            abstract: Speech.say("ファイルの隣にOpenPGPの署名(.asc)を作ります", "Make OpenPGP signatures (.asc) beside files"),
            discussion: Speech.say(
                """
                例: mimamori advisory sign advisory.json --sign-key 0123…CDEF --gnupg-home /etc/mimamori/gnupg --passphrase-file secret

                gpg を使います。パスフレーズはファイルから読み、コマンドラインにも環境変数にも出しません。
                終了コード: 署名できたら 0、できなければ 2。
                """,
                """
                Example: mimamori advisory sign advisory.json --sign-key 0123…CDEF --gnupg-home /etc/mimamori/gnupg --passphrase-file secret

                This uses gpg. The passphrase is read from a file and stands in no command line and no environment.
                Exit codes: 0 if everything was signed, 2 if not.
                """))
    }

    @Argument(help: ArgumentHelp(Speech.say("署名するファイル", "files to sign"), valueName: "file"))
    var files: [String]

    @OptionGroup var signing: SigningOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        guard let signer = try signing.signer() else {
            throw ValidationError(Speech.say("--sign-key が要ります。", "--sign-key is needed."))
        }
        defer { signer.gnuPG.rest() }
        for file in files {
            let bytes = try MappedFile.open(file, limit: 1 << 30).copied()
            let signature = try signer.gnuPG.sign(bytes, key: signer.key, passphrase: signer.passphrase)
            try FileOutput.write(signature, to: file + ".asc")
        }
    }
}
