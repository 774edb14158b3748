import ArgumentParser
import JSONSchema
import SBOM
import SBOMGeneration

/// `mimamori sbom generate`: an SBOM from what lies in folders and files.
struct SBOMGenerateCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        let targets = SBOMWriter.formats.map(\.targetName).joined(separator: ", ")
        return CommandConfiguration(
            commandName: "generate",
            abstract: Speech.say("ファイルシステムやロックファイルからSBOMを作ります", "Make an SBOM from a file system or lock files"),
            discussion: Speech.say(
                """
                例:
                  mimamori sbom generate rootfs/ --name "輸液ポンプ" --version 2.1.0 -o pump.cdx.json
                  mimamori sbom generate package-lock.json Cargo.lock --to spdx-json > app.spdx.json

                読むもの: dpkg、apk、opkg、RPMのデータベース、npm・Yarn・pnpm・Bun・Python・Rust・Go・Swift・.NET・Java・Ruby・PHP・Conan・CocoaPods
                のロックファイル、Yoctoの一覧(イメージの *.manifest、license.manifest、cve-checkのJSONの部品名とCPE)、Buildrootの一覧(legal-infoの
                manifest.csv、make show-infoのJSON)、部品表(CSV・XLSX)。何も実行せず、通信もしません。読んだもの、除いたもの、読めなかったものは
                標準エラー出力にすべて示します。すでにSBOMであるもの(YoctoのSPDXなど)には sbom merge と sbom convert を使ってください。
                形式: \(targets)(版を省くと最新の版)。時刻は --timestamp、SOURCE_DATE_EPOCH、現在時刻の順に決まります。
                終了コード: 0、部品が見つからなければ 1、読めないものがあれば 2(読めたものは出力します)。
                """,
                """
                Examples:
                  mimamori sbom generate rootfs/ --name "Infusion pump" --version 2.1.0 -o pump.cdx.json
                  mimamori sbom generate package-lock.json Cargo.lock --to spdx-json > app.spdx.json

                What is read: databases of dpkg, apk, opkg and RPM; lock files of npm, Yarn, pnpm, Bun, Python, Rust, Go, Swift, .NET, Java, Ruby,
                PHP, Conan and CocoaPods; lists of Yocto (*.manifest of an image, license.manifest, names and CPE names in the JSON of cve-check) and
                of Buildroot (manifest.csv of legal-info, the JSON of make show-info); tables of components (CSV, XLSX). Nothing is run and
                nothing is fetched. All that was read, left out or could not be read is named on standard error. For what is an SBOM already,
                as Yocto's SPDX is, there are sbom merge and sbom convert.
                Formats: \(targets) (the newest version where it is left out). The time is --timestamp, else SOURCE_DATE_EPOCH, else now.
                Exit codes: 0; 1 if no component was found; 2 if something could not be read (what could be is written all the same).
                """))
    }

    @Argument(help: ArgumentHelp(Speech.say("フォルダーまたはファイル", "folders or files"), valueName: "path"))
    var paths: [String]

    @Option(help: ArgumentHelp(Speech.say("製品の名前(省略するとプロジェクトまたはフォルダーの名前)", "name of the product (that of the project or folder where left out)")))
    var name: String?

    @Option(help: ArgumentHelp(Speech.say("製品の版", "version of the product")))
    var version: String?

    @Option(help: ArgumentHelp(Speech.say("SBOMの作成者", "who makes the SBOM"), valueName: "name"))
    var author: String?

    @Option(help: ArgumentHelp(Speech.say("書き出す形式", "format to write"), valueName: "format"))
    var to = "cyclonedx-json-1.6"

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(Speech.say("書き込むファイル(省略すると標準出力)", "file to write (standard output where left out)"), valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp(Speech.say("見ないフォルダーまたはファイル(PATHからの相対パス)", "folder or file to leave out, relative to PATH"), valueName: "path"))
    var exclude: [String] = []

    @Option(help: ArgumentHelp(Speech.say("作成時刻(RFC 3339)", "time of making, RFC 3339"), valueName: "time"))
    var timestamp: String?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if SBOMFormat(targetName: to) == nil {
            let targets = SBOMWriter.formats.map(\.targetName).joined(separator: ", ")
            throw ValidationError(Speech.say("--to は次のいずれかです: \(targets)", "--to is one of: \(targets)"))
        }
        if let timestamp, !DateTimeCheck.isWritableDateTime(timestamp) {
            throw ValidationError(
                Speech.say(
                    "--timestamp はRFC 3339の日時です(例: 2026-01-31T09:00:00+09:00。TとZは大文字、うるう秒は不可)。",
                    "--timestamp is a date and time of RFC 3339, such as 2026-01-31T09:00:00+09:00, with a large T and Z and no leap second."))
        }
        if paths.isEmpty { throw ValidationError(Speech.say("フォルダーまたはファイルを指定してください。", "name a folder or a file.")) }
    }

    func run() throws {
        guard let format = SBOMFormat(targetName: to) else { return }
        var options = GenerationOptions()
        (options.name, options.version) = (name, version)
        options.author = author.map { Party(name: $0) }
        options.created = timestamp ?? SystemClock.now()
        options.excluded = Set(exclude.map(Self.withoutSlash))
        var tool = Component(id: "mimamori", name: "mimamori", kind: .application)
        tool.version = Mimamori.version
        options.tool = tool
        let made = try SBOMGenerator.generate(paths, options: options)
        let report = SBOMGenerateReport(made)
        for line in report.lines(Speech.language) { Output.complain(line) }
        guard !made.document.components.isEmpty else { throw ExitCode(made.hasFailures ? ExitStatus.failed : ExitStatus.no) }
        let (bytes, losses) = try SBOMWriter.write(made.document, as: format, language: Speech.language)
        if let output {
            try FileOutput.write(bytes, to: output)
        } else {
            var standard = Output()
            standard.write(bytes)
            standard.flush()
        }
        for line in LossReport(file: paths[0], target: format.title, losses: losses).lines(Speech.language) { Output.complain(line) }
        if made.hasFailures { throw ExitCode(ExitStatus.failed) }
    }

    /// `./var/cache/` as the walk names it: `var/cache`.
    private static func withoutSlash(_ path: String) -> String {
        var path = path[...]
        while path.hasPrefix("./") { path = path.dropFirst(2) }
        while path.hasSuffix("/") { path.removeLast() }
        return String(path)
    }
}
