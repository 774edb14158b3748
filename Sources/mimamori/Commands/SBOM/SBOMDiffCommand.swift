import ArgumentParser
import SBOM

/// `mimamori sbom diff`: what changed from one SBOM to another.
struct SBOMDiffCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, json, markdown
    }

    /// What makes the answer "no".
    enum Alarm: String, ExpressibleByArgument, CaseIterable {
        case any, added, removed, downgraded, rebuilt, license, supplier
    }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "diff",
            abstract: Speech.say("2つのSBOMの違いを示します", "Show what differs between two SBOMs"),
            discussion: Speech.say(
                """
                例:
                  mimamori sbom diff pump-2.3.cdx.json pump-2.4.spdx.json
                  mimamori sbom diff old.json new.json --format markdown > notes.md
                  mimamori sbom diff shipped.json built.json --fail-on rebuilt --fail-on license

                形式が違ってもかまいません。並び順とIDの違いは無視し、部品はpurl、名前、CPE、SWID、ハッシュ値の順に対応づけます。
                終了コード: 0、--fail-on に当たる違いがあれば 1(any はどんな違いでも)、読めなければ 2。
                """,
                """
                Examples:
                  mimamori sbom diff pump-2.3.cdx.json pump-2.4.spdx.json
                  mimamori sbom diff old.json new.json --format markdown > notes.md
                  mimamori sbom diff shipped.json built.json --fail-on rebuilt --fail-on license

                The formats may differ. Order and ids do not count; parts are matched by purl, name, CPE, SWID and hash, in that order.
                Exit codes: 0; 1 if there is a difference that --fail-on names (any: whatever it is); 2 if a file could not be read.
                """))
    }

    @Argument(help: ArgumentHelp(Speech.say("前のSBOM", "the SBOM before"), valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp(Speech.say("後のSBOM(- は標準入力)", "the SBOM after (- is standard input)"), valueName: "new"))
    var new: String

    @Option(help: ArgumentHelp(Speech.say("出力の形式", "output format")))
    var format: Format = .table

    @Option(help: ArgumentHelp(Speech.say("この違いがあれば終了コード1(繰り返し可)", "exit with 1 if there is such a difference (may be repeated)")))
    var failOn: [Alarm] = []

    @OptionGroup var common: CommonOptions

    func run() throws {
        let difference = SBOMComparer.compare(try SBOMFile.read(old), try SBOMFile.read(new))
        var output = Output()
        switch format {
        case .json: output.write(SBOMDiffReport(old: old, new: new, difference: difference).json())
        case .table, .markdown:
            let text = SBOMDiffText(difference: difference, language: Speech.language, isMarkdown: format == .markdown)
            for line in text.lines(old, new) { output.line(line) }
        }
        output.flush()
        if failOn.contains(where: { isRaised($0, difference) }) { throw ExitCode(ExitStatus.no) }
    }

    private func isRaised(_ alarm: Alarm, _ difference: SBOMDifference) -> Bool {
        // Another supplier, another licence or other bytes of the product itself raise the alarm too.
        let changed = difference.changed + [difference.product].compactMap { $0 }
        func has(_ field: SBOMDifference.FieldChange.Field) -> Bool { changed.contains { $0.fields.contains { $0.field == field } } }
        return switch alarm {
        case .any: !difference.isEmpty
        case .added: !difference.added.isEmpty
        case .removed: !difference.removed.isEmpty
        case .downgraded: difference.changed.contains { $0.direction == .downgraded }
        case .rebuilt: changed.contains(where: \.isRebuilt)
        case .license: has(.license)
        case .supplier: has(.supplier)
        }
    }
}
