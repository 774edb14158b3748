import ArgumentParser
import Catalog
import Feeds
import Glibc

/// `mimamori catalog install`.
struct CatalogInstallCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "install",
            abstract: Speech.say("署名を確かめて、バンドルのカタログを入れます", "Check a bundle's signature and install its catalogue"),
            discussion: Speech.say(
                "公開鍵は --key で渡すか、カタログのファイル名に .pub を付けた名前で置いておきます。署名か内容が1バイトでも違えば、何も変えません。",
                "The public key is given by --key, or stands beside the catalogue under its name with .pub. If signature or content differ in one byte, nothing changes."
            ))
    }

    @Argument(help: ArgumentHelp(Speech.say("バンドル", "bundle"), valueName: "bundle"))
    var bundle: String

    @Option(help: ArgumentHelp(Speech.say("書き込むカタログファイル", "catalogue file to write"), valueName: "file"))
    var into: String

    @Option(help: ArgumentHelp(Speech.say("信頼する公開鍵", "public key to trust"), valueName: "file"))
    var key: String?

    @Flag(help: ArgumentHelp(Speech.say("今のカタログより古い、または小さいものも入れる", "install even what is older or smaller than what is there")))
    var force = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        let opened = try CatalogBundle(path: bundle, key: KeyFile.publicKey(key ?? into + ".pub"))
        let info = try opened.install(into: into, force: force)
        print(
            Speech.say(
                "\(into): \(info.created) のカタログを入れました(鍵 \(opened.manifest.keyID))。脆弱性 \(info.vulnerabilities) 件。",
                "\(into): installed the catalogue of \(info.created) (key \(opened.manifest.keyID)), \(info.vulnerabilities) vulnerabilities."))
        for source in info.sources {
            print("  \(source.name)  \(source.records)  " + Speech.say("最新 ", "newest ") + (source.newest.isEmpty ? "?" : source.newest))
        }
    }
}
