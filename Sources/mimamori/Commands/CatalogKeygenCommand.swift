import ArgumentParser
import Diagnostics
import Feeds
import Glibc

/// `mimamori catalog keygen`.
struct CatalogKeygenCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "keygen",
            abstract: Speech.say("バンドルに署名する鍵ペア(Ed25519)を作ります", "Make a pair of keys (Ed25519) for signing bundles"),
            discussion: Speech.say(
                "秘密鍵はバンドルを作る側だけに置き、公開鍵は持ち込み先に前もって、バンドルとは別の経路で渡します。",
                "The private key stays where bundles are made; the public key goes to the sites beforehand, by another way than the bundles."
            ))
    }

    @Option(name: .customLong("private"), help: ArgumentHelp(Speech.say("書き出す秘密鍵", "private key to write"), valueName: "file"))
    var privateFile: String

    @Option(name: .customLong("public"), help: ArgumentHelp(Speech.say("書き出す公開鍵", "public key to write"), valueName: "file"))
    var publicFile: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        for path in [privateFile, publicFile] where access(path, F_OK) == 0 { throw FeedError.exists(path: path) }
        let key = BundlePrivateKey()
        try KeyFile.write(key.pem, to: privateFile, mode: 0o600)
        try KeyFile.write(key.publicKey.pem, to: publicFile, mode: 0o644)
        print(Speech.say("鍵 \(key.publicKey.id) を作りました。", "made key \(key.publicKey.id)."))
    }
}
