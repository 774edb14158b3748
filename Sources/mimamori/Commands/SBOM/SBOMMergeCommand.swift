import ArgumentParser
import SBOM

/// `mimamori sbom merge`: suppliers' SBOMs into the SBOM of a product.
struct SBOMMergeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "merge",
            abstract: Speech.say("サプライヤーのSBOMを製品のSBOMに取り込みます", "Take suppliers' SBOMs into the SBOM of a product"),
            discussion: Speech.say(
                """
                例:
                  mimamori sbom merge pump.cdx.json rtos.spdx.json wifi.cdx.xml --author "みほん医療機器" --output pump-full.cdx.json
                  mimamori sbom merge pump.cdx.json rtos.spdx.json --report merge.json --strict > pump-full.cdx.json

                部品ごとに、どのSBOMから来たか(mimamori:source)と記載の作成者を残します。同じものだと確実にわかる部品(版まで同じpurl、同じハッシュ値)だけを
                1つにまとめ、食い違いは両方の値を示します。同じファイルをもう一度取り込んでも、何も変わりません。
                CycloneDXでは、シリアル番号はそのまま、内容が変われば版(version)が1つ上がります。
                終了コード: 0、--strict で食い違いがあれば 1(出力はします)、できなければ 2。
                """,
                """
                Examples:
                  mimamori sbom merge pump.cdx.json rtos.spdx.json wifi.cdx.xml --author "Sample Medical" --output pump-full.cdx.json
                  mimamori sbom merge pump.cdx.json rtos.spdx.json --report merge.json --strict > pump-full.cdx.json

                Each part keeps which SBOM it came from (mimamori:source) and who made its entry. Only parts that are certainly the same (equal purl with
                version, same hash) are joined; contradictions are shown with both values. Taking the same file in again changes nothing.
                In CycloneDX the serial number stays, and the version goes up by one where anything changed.
                Exit codes: 0; 1 with --strict if there is a contradiction (the output is written all the same); 2 if it could not be done.
                """))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品のSBOM", "SBOM of the product"), valueName: "product"))
    var product: String

    @Argument(help: ArgumentHelp(Speech.say("サプライヤーのSBOM", "SBOMs of suppliers"), valueName: "supplier"))
    var suppliers: [String]

    @Option(help: ArgumentHelp(Speech.say("この部品の下に置く(ID。省略すると製品)", "put them under this part (its id; the product where left out)"), valueName: "id"))
    var under: String?

    @Flag(help: ArgumentHelp(Speech.say("サプライヤーの製品の下にまとめず、並べて置く", "side by side, not below the supplier's product")))
    var flat = false

    @Option(help: ArgumentHelp(Speech.say("統合後のSBOMの作成者", "who makes the merged SBOM"), valueName: "name"))
    var author: String?

    @Option(
        help: ArgumentHelp(Speech.say("書き出す形式(省略すると製品のSBOMと同じ)", "format to write (that of the product's SBOM where left out)"), valueName: "format"))
    var to: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(Speech.say("書き込むファイル(省略すると標準出力)", "file to write (standard output where left out)"), valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp(Speech.say("取り込みの記録をJSONで書くファイル", "file for the record of the merge, in JSON"), valueName: "file"))
    var report: String?

    @Flag(help: ArgumentHelp(Speech.say("食い違いがあれば終了コード1", "exit with 1 if there is a contradiction")))
    var strict = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard let to, SBOMFormat(targetName: to) == nil else { return }
        let targets = SBOMWriter.formats.map(\.targetName).joined(separator: ", ")
        throw ValidationError(Speech.say("--to は次のいずれかです: \(targets)", "--to is one of: \(targets)"))
    }

    func run() throws {
        let main = SupplierSBOM(name: product, document: try SBOMFile.read(product))
        if let under, !main.document.everything.contains(where: { $0.id == under }) {
            throw ValidationError(Speech.say("--under の部品「\(under)」は製品のSBOMにありません。", "the product's SBOM has no part \"\(under)\" for --under."))
        }
        let others = try suppliers.map { SupplierSBOM(name: $0, document: try SBOMFile.read($0)) }
        let options = MergeOptions(
            under: under, isFlat: flat, author: author.map { Party(name: $0, kind: .organization) }, created: SystemClock.now())
        let merge = try SBOMMerger.merge(main, others, options: options)
        let own = merge.document.format
        let format = to.flatMap { SBOMFormat(targetName: $0) } ?? SBOMWriter.formats.first { $0 == own } ?? SBOMWriter.fallback(own)
        let (bytes, losses) = try SBOMWriter.write(merge.document, as: format)
        if let output {
            try FileOutput.write(bytes, to: output)
        } else {
            var standard = Output()
            standard.write(bytes)
            standard.flush()
        }
        let summary = SBOMMergeReport(product: product, merge: merge)
        if let report { try FileOutput.write(summary.json(Speech.language), to: report) }
        for line in summary.lines(Speech.language) { Output.complain(line) }
        for line in LossReport(file: product, target: format.title, losses: losses).lines(Speech.language) { Output.complain(line) }
        if strict, !merge.conflicts.isEmpty { throw ExitCode(ExitStatus.no) }
    }
}
