import ArgumentParser
import Diagnostics
import Duties
import PSIRT
import Registry

/// `mimamori triage list`.
struct TriageListCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Speech.say("判断すべき該当の一覧(重い順)", "Findings to be judged, worst first"))
    }

    @Option(help: ArgumentHelp(Speech.say("この製品だけ", "only of this product"), valueName: "code"))
    var product: String?

    @Option(help: ArgumentHelp(Speech.say("このリリースだけ", "only of this release"), valueName: "code@version"))
    var release: String?

    @Option(name: .customLong("status"), help: ArgumentHelp(Speech.say("この状態だけ(繰り返し可)", "only of this status (may be repeated)")))
    var statuses: [AnalysisStatus] = []

    @Option(help: ArgumentHelp(Speech.say("この脆弱性だけ", "only of this vulnerability"), valueName: "id"))
    var vulnerability: String?

    @Option(help: ArgumentHelp(Speech.say("この部品だけ", "only of this component"), valueName: "name"))
    var component: String?

    @Flag(help: ArgumentHelp(Speech.say("悪用が確認されたものだけ", "only what is known to be exploited")))
    var exploited = false

    @Flag(help: ArgumentHelp(Speech.say("引き継いだ判断の確認が要るものだけ", "only what must be confirmed")))
    var toConfirm = false

    @Option(help: ArgumentHelp(Speech.say("この日までに再評価するものだけ", "only what is to be looked at again by this day"), valueName: "YYYY-MM-DD"))
    var reviewBy: String?

    @Option(help: ArgumentHelp(Speech.say("件数の上限", "most entries")))
    var limit = 1000

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var query = ListTriage(
            product: product, release: try release.map { try ReleaseReference($0) }, isExploited: exploited, vulnerability: vulnerability,
            component: component, isToConfirm: toConfirm, reviewBy: reviewBy, limit: limit)
        if !statuses.isEmpty { query.standings = Set(statuses) }
        // What must be confirmed or looked at again may have any status.
        if statuses.isEmpty, toConfirm || reviewBy != nil { query.standings = Set(AnalysisStatus.allCases) }
        var listing = Listing(
            "triage",
            [
                .init("finding", "番号", "NO."), .init("release", "リリース", "RELEASE"), .init("vulnerability", "脆弱性", "VULNERABILITY"),
                .init("severity", "深刻度", "SEVERITY"), .init("score", "CVSS", "CVSS"), .init("exploited", "悪用", "KEV"),
                .init("component", "部品", "COMPONENT"), .init("version", "版", "VERSION"), .init("state", "照合", "MATCH"),
                .init("status", "判断", "STATUS"), .init("toConfirm", "要確認", "CONFIRM"), .init("rule", "規則", "RULE"),
                .init("reviewBy", "再評価日", "REVIEW BY"), .init("foundAt", "発見", "FOUND"),
            ])
        for entry in try await registry.ask(query, as: principal) { listing.add(Self.cells(entry)) }
        listing.show(format.format)
    }

    private static func cells(_ entry: TriageEntry) -> [Listing.Cell] {
        [
            .number(entry.id), .text(entry.release.text), .text(entry.vulnerability), .text(entry.severity), .tenths(entry.score),
            .flag(entry.isExploited), .text(entry.component), .text(entry.version),
            .word(entry.state.rawValue, entry.state.title[Speech.language]), .word(entry.standing.rawValue, entry.standing.wording[Speech.language]),
            .flag(entry.isToConfirm), .text(entry.rule), .text(entry.reviewBy), .text(Zone.tokyo.dayText(of: entry.foundAt)),
        ]
    }
}
