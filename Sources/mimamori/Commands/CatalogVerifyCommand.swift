import ArgumentParser
import Catalog
import Diagnostics
import Inputs

/// `mimamori catalog verify`.
struct CatalogVerifyCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "verify",
            abstract: Speech.say("カタログの全バイトをチェックサムと照らし、全記録を読みます", "Hold every byte of a catalogue against its checksums and read every record"))
    }

    @Argument(help: ArgumentHelp(Speech.say("カタログファイル", "catalogue file"), valueName: "catalog"))
    var catalog: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        let opened: Catalog
        do {
            opened = try Catalog(MappedFile.open(catalog), path: catalog)
            try opened.verify()
        } catch let error as CatalogError {
            Output.complain("mimamori: " + error.message(in: Speech.language))
            throw ExitCode(ExitStatus.no)
        }
        print(
            Speech.say(
                "\(catalog): 壊れていません。記録 \(opened.info.records) 件、脆弱性 \(opened.info.vulnerabilities) 件。",
                "\(catalog): sound; \(opened.info.records) records of \(opened.info.vulnerabilities) vulnerabilities."))
    }
}
