import ArgumentParser
import Feeds

/// `mimamori catalog bundle`.
struct CatalogBundleCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "bundle",
            abstract: Speech.say("カタログを、署名した1つのファイルにします(ネットワークのない施設へ)", "Make one signed file of a catalogue, for a site without a network"))
    }

    @Argument(help: ArgumentHelp(Speech.say("カタログファイル", "catalogue file"), valueName: "catalog"))
    var catalog: String

    @Option(name: .customLong("into"), help: ArgumentHelp(Speech.say("書き出すバンドル", "bundle to write"), valueName: "file"))
    var into: String

    @Option(help: ArgumentHelp(Speech.say("署名する秘密鍵", "private key to sign with"), valueName: "file"))
    var key: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        let manifest = try CatalogBundle.write(catalog: catalog, to: into, key: KeyFile.privateKey(key), now: SystemClock.now())
        print(
            Speech.say(
                "\(into): \(manifest.catalogCreated) のカタログ(\(manifest.catalog.bytes) バイト)を \(manifest.payload.bytes) バイトにまとめ、鍵 \(manifest.keyID) で署名しました。",
                "\(into): the catalogue of \(manifest.catalogCreated) (\(manifest.catalog.bytes) bytes) in \(manifest.payload.bytes) bytes, signed by key \(manifest.keyID)."
            ))
    }
}
