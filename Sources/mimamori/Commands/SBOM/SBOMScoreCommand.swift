import ArgumentParser
import Diagnostics
import SBOM

/// `mimamori sbom score`: how much of what is asked of an SBOM does it have?
struct SBOMScoreCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        let names = ScoreProfile.all.map(\.id).joined(separator: ", ")
        return CommandConfiguration(
            commandName: "score",
            abstract: Speech.say("SBOMを各国の基準で採点します", "Score SBOMs against what authorities ask"),
            discussion: Speech.say(
                """
                例:
                  mimamori sbom score pump.cdx.json
                  mimamori sbom score supplier/*.json --profile mhlw --fail-under 80
                  mimamori sbom score --explain fda

                基準: \(names)(all ですべて)。点は100点満点で、失った点がどの項目のためかを示します。
                終了コード: 0、--fail-under の点に満たないか --strict で必須の項目が欠けていれば 1、読めなければ 2。
                """,
                """
                Examples:
                  mimamori sbom score pump.cdx.json
                  mimamori sbom score supplier/*.json --profile mhlw --fail-under 80
                  mimamori sbom score --explain fda

                Profiles: \(names) (all: every one). Points are of 100; each point lost is shown with the rule that it was lost to.
                Exit codes: 0; 1 below --fail-under, or with --strict where a must is not met; 2 if a file could not be read.
                """))
    }

    @Argument(help: ArgumentHelp(Speech.say("SBOMファイル(- は標準入力)", "SBOM files (- is standard input)"), valueName: "file"))
    var files: [String] = []

    @Option(help: ArgumentHelp(Speech.say("基準(all ですべて)", "profile (all: every one)"), valueName: "profile"))
    var profile = "all"

    @Option(help: ArgumentHelp(Speech.say("基準の項目と出典を示して終わる", "show a profile's rules with their sources, and stop"), valueName: "profile"))
    var explain: String?

    @Option(help: ArgumentHelp(Speech.say("出力の形式", "output format")))
    var format: AnswerFormat = .table

    @Option(help: ArgumentHelp(Speech.say("この点に満たなければ終了コード1", "exit with 1 below so many points"), valueName: "points"))
    var failUnder: Double?

    @Flag(help: ArgumentHelp(Speech.say("必須の項目が欠けていれば終了コード1", "exit with 1 where a must is not met")))
    var strict = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        let names = ScoreProfile.all.map(\.id)
        for name in [profile, explain ?? "all"] where name != "all" && !names.contains(name) {
            throw ValidationError(
                Speech.say(
                    "基準「\(name)」はありません。次のいずれかです: \(names.joined(separator: ", "))",
                    "there is no profile \"\(name)\"; it is one of: \(names.joined(separator: ", "))"))
        }
        if files.isEmpty, explain == nil { throw ValidationError(Speech.say("SBOMファイルを指定してください。", "name an SBOM file.")) }
    }

    func run() throws {
        var output = Output()
        if let explain {
            for profile in ScoreProfile.all where explain == "all" || profile.id == explain { self.explain(profile, &output) }
            return output.flush()
        }
        let profiles = ScoreProfile.all.filter { profile == "all" || $0.id == profile }
        var isGoodEnough = true
        var isAllRead = true
        for file in files {
            do {
                let document = try SBOMFile.read(file)
                let scores = SBOMScorer.score(document, profiles)
                let report = SBOMScoreReport(file: file, document: document, scores: scores)
                switch format {
                case .json: output.write(report.json(Speech.language))
                case .table:
                    if file != files.first { output.line("") }
                    for line in report.lines(Speech.language) { output.line(line) }
                }
                if let failUnder, scores.contains(where: { $0.points < failUnder }) { isGoodEnough = false }
                if strict, scores.contains(where: { !$0.meetsEveryMust }) { isGoodEnough = false }
            } catch let error as any ExplainedError {
                // One bad file must not hide what is to be said of the others.
                isAllRead = false
                output.flush()
                Output.complain(error.message(in: Speech.language))
            }
        }
        output.flush()
        if !isAllRead { throw ExitCode(ExitStatus.failed) }
        if !isGoodEnough { throw ExitCode(ExitStatus.no) }
    }

    private func explain(_ profile: ScoreProfile, _ output: inout Output) {
        let language = Speech.language
        output.line("\(profile.id): \(profile.title[language])")
        output.line(Speech.say("  出典: ", "  Source: ") + profile.source)
        if let note = profile.note { output.line(Speech.say("  注: ", "  Note: ") + note[language]) }
        for rule in profile.rules {
            let strength =
                switch rule.strength {
                case .must: Speech.say("必須", "must")
                case .should: Speech.say("推奨", "should")
                case .may: Speech.say("任意", "may")
                }
            let doubt = rule.isVerified ? "" : Speech.say(" [原文と未照合]", " [not compared with the source]")
            output.line("  \(rule.id) (\(strength), \(rule.weight)): \(rule.wording[language]) — \(rule.clause)\(doubt)")
        }
        output.line("")
    }
}
