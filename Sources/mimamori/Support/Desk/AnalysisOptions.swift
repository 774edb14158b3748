import ArgumentParser
import Duties
import PSIRT

/// What is said of findings, as `triage set` and `triage rule add` take it.
struct AnalysisOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Speech.say("状態", "status"), valueName: "under_investigation|affected|fixed|not_affected"))
    var status: AnalysisStatus

    @Option(help: ArgumentHelp(Speech.say("非該当の理由", "why it is not affected")))
    var justification: Justification?

    @Option(help: ArgumentHelp(Speech.say("製品への影響、または影響がない説明", "what it means for the product, or why nothing")))
    var impact: String?

    @Option(name: .customLong("response"), help: ArgumentHelp(Speech.say("処置(繰り返し可)", "what the maker does (may be repeated)")))
    var responses: [Response] = []

    @Option(help: ArgumentHelp(Speech.say("使用者がとるべき行動", "what users should do")))
    var action: String?

    @Option(help: ArgumentHelp(Speech.say("再評価日", "day by which to look again"), valueName: "YYYY-MM-DD"))
    var reviewBy: CalendarDay?

    @Option(help: ArgumentHelp(Speech.say("証拠(ファイル名やSHA-256、繰り返し可)", "evidence: file or SHA-256 (may be repeated)")))
    var evidence: [String] = []

    func analysis(reason: String?, handling: Handling? = nil) -> Analysis {
        Analysis(
            status, justification: justification, impact: impact, responses: Set(responses), action: action, handling: handling, evidence: evidence,
            reason: reason, reviewBy: reviewBy)
    }
}
