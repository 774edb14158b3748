import ArgumentParser
import Catalog
import Glibc
import Inputs
import JSONStream
import SBOM

/// `mimamori demo`: the main job on the embedded sample device.
struct DemoCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "demo",
            abstract: Speech.say(
                "見本の医療機器(輸液ポンプ)のSBOMを見本のカタログと照合します", "Scan the SBOM of a sample device (an infusion pump) against a sample catalogue"),
            discussion: Speech.say(
                "ネットワークは使いません。見本のファイルは --write FOLDER で書き出せます。",
                "Uses no network. --write FOLDER writes the sample files, for trying the other commands."))
    }

    @Option(help: ArgumentHelp(Speech.say("見本のSBOMとフィードを書き出すフォルダー", "folder to write the sample SBOM and feeds to"), valueName: "folder"))
    var write: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        if let write {
            for file in Sample.files { try FileOutput.write(file.bytes, to: write + "/" + file.name) }
            print(Speech.say("書き出しました: ", "written: ") + Sample.files.map { write + "/" + $0.name }.joined(separator: "  "))
            return
        }
        let folder = try TemporaryFolder(prefix: "mimamori-demo")
        let path = folder.path + "/sample.cat"
        let now = SystemClock.now()
        var builder = try CatalogBuilder(path: path)
        for feed in Sample.feeds { try builder.addRecords(in: feed.block, name: feed.name) }
        _ = try builder.finish(now: now)
        let catalog = try Catalog(MappedFile.open(path), path: Sample.catalogName)
        let report = try ScanJob.report(of: Sample.sbom.block, named: Sample.sbom.name, catalog: catalog, now: now).report
        var output = Output()
        for line in Sample.introduction(Speech.language) { output.line(line) }
        for line in ScanTable(report, language: Speech.language, width: Terminal.width, showsAge: false).lines() { output.line(line) }
        for line in Sample.afterword(Speech.language) { output.line(line) }
    }
}
