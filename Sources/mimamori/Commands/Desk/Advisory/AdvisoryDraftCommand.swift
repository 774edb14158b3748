import ArgumentParser
import Registry

/// `mimamori advisory draft`.
struct AdvisoryDraftCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "draft",
            abstract: Speech.say(
                "該当の判断・リリース・ライフサイクルから、日英のアドバイザリーの案を作ります", "Draft an advisory in Japanese and English from findings, analyses and releases"),
            discussion: Speech.say(
                """
                種類: update(更新が必要)、workaround(回避策のみ)、not-affected(影響なし)、limited-support(限定的サポート)、end-of-support(サポート終了)
                例:
                  mimamori advisory draft update --vulnerability CVE-2026-0001 --catalog vuln.cat
                  mimamori advisory draft update --case CASE-2026-7K3F9QRT --tlp AMBER --until 2026-12-01T10:00 --recipient 'JPCERT/CC'
                """,
                """
                Kinds: update, workaround, not-affected, limited-support, end-of-support
                Examples:
                  mimamori advisory draft update --vulnerability CVE-2026-0001 --catalog vuln.cat
                  mimamori advisory draft update --case CASE-2026-7K3F9QRT --tlp AMBER --until 2026-12-01T10:00 --recipient JPCERT/CC
                """))
    }

    @Argument(help: ArgumentHelp(Speech.say("種類", "kind")))
    var kind: AdvisoryKind

    @Option(
        name: .customLong("vulnerability"),
        help: ArgumentHelp(Speech.say("脆弱性のID(繰り返せます)", "id of a vulnerability (may be repeated)"), valueName: "id"))
    var vulnerabilities: [String] = []

    @Option(
        name: .customLong("release"),
        help: ArgumentHelp(
            Speech.say("載せるリリース(繰り返せます。なければ該当のある出荷済みのもの)", "release in it (may be repeated; else all shipped ones with a finding)"),
            valueName: "code@version"))
    var releases: [String] = []

    @Option(
        name: .customLong("case"), help: ArgumentHelp(Speech.say("もとになる案件(知る必要のある人を引き継ぎます)", "case that it comes from, whose need-to-know it has")))
    var psirtCase: String?

    @OptionGroup var match: MatchOption
    @OptionGroup var sharing: AdvisorySharingOptions
    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let proposal = AdvisoryProposal(
            releases: try releases.map { try ReleaseReference($0) }, vulnerabilities: vulnerabilities, psirtCase: psirtCase)
        var sources: [AdvisorySource] = []
        if let catalog = try match.open() {
            let ids = try await registry.ask(AdvisoryVulnerabilities(proposal), as: principal)
            sources = try AdvisorySource.read(ids, in: catalog)
        }
        let advisory = try await registry.perform(
            DraftAdvisory(kind, proposal, sharing: try sharing.sharing(), sources: sources), as: principal, reason: reason.reason)
        print(Speech.say("案を作りました: \(advisory.number)", "drafted: \(advisory.number)"))
        let shown = try await registry.ask(ShowAdvisory(advisory.number), as: principal)
        let open = shown.points.count { !$0.isSettled }
        if open > 0 {
            print(
                Speech.say(
                    "未解決の点: \(open)件(mimamori advisory points \(advisory.number))",
                    "open points: \(open) (mimamori advisory points \(advisory.number))"))
        }
    }
}
