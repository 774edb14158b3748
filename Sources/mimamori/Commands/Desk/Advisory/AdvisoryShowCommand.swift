import Advisories
import ArgumentParser
import Diagnostics
import PSIRT
import Registry

/// `mimamori advisory show`.
struct AdvisoryShowCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show",
            abstract: Speech.say("アドバイザリーの状態、内容、版", "State, content and versions of an advisory"))
    }

    @Argument(help: ArgumentHelp(Speech.say("アドバイザリーの番号", "tracking id of the advisory")))
    var number: String

    @Option(name: .customLong("of"), help: ArgumentHelp(Speech.say("この版(なければ最新)", "this version (else the newest)"), valueName: "number"))
    var version: Int?

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let shown = try await registry.ask(ShowAdvisory(number, version: version), as: principal)
        let version = shown.version
        func handle(_ person: Int?) -> String? { person.flatMap { shown.people[$0] } }
        let statements = shown.facts.vulnerabilities.flatMap { item in
            item.statements.map { "\(item.id) \($0.product): \($0.status.rawValue)" }
        }
        let errors = shown.documents.flatMap(\.results).count { $0.severity == .error }
        var listing = Listing(
            "advisory",
            [
                .init("number", "番号", "NUMBER"), .init("version", "版", "VERSION"), .init("change", "変更", "CHANGE"), .init("state", "状態", "STATE"),
                .init("void", "承認の効力なし", "APPROVAL VOID"), .init("changedFacts", "変わった事実", "CHANGED FACTS"), .init("kind", "種類", "KIND"),
                .init("tlp", "TLP", "TLP"), .init("embargoUntil", "公開日時", "NOT BEFORE"), .init("recipients", "渡す相手", "RECIPIENTS"),
                .init("case", "案件", "CASE"), .init("title", "表題", "TITLE"), .init("summary", "概要", "SUMMARY"), .init("releases", "リリース", "RELEASES"),
                .init("statements", "脆弱性と製品の状態", "STATEMENTS"), .init("openPoints", "未解決の点", "OPEN POINTS"),
                .init("errors", "必須試験の不適合", "FAILED TESTS"), .init("author", "作成者", "AUTHOR"), .init("approver", "承認者", "APPROVER"),
                .init("approvedAt", "承認", "APPROVED"), .init("publishedAt", "公開", "PUBLISHED"), .init("digest", "内容のSHA-256", "SHA-256 OF CONTENT"),
                .init("files", "文書", "FILES"), .init("successor", "後継", "SUCCESSOR"), .init("versions", "全版", "VERSIONS"),
            ])
        listing.add([
            .text(number), .number(version.number), .word(version.change.rawValue, version.change.title[Speech.language]),
            .word(version.state.rawValue, version.state.title[Speech.language]), .flag(shown.isVoid), .text(shown.changes.joined(separator: "\n")),
            .word(version.kindOfAdvisory.rawValue, version.kindOfAdvisory.title[Speech.language]), .text(version.tlp.rawValue),
            .text(version.embargoUntil), .text(version.recipients.joined(separator: "\n")), .text(shown.psirtCase),
            .text(shown.facts.title[Speech.language]), .text(shown.facts.summary[Speech.language]),
            .text(shown.releases.map(\.text).joined(separator: ", ")), .text(statements.joined(separator: "\n")),
            .number(shown.points.count { !$0.isSettled }), .number(errors), .text(handle(version.author)), .text(handle(version.approver)),
            .text(version.approvedAt), .text(version.publishedAt), .text(version.digest),
            .text(shown.documents.map { "\($0.file) \($0.form.rawValue) \($0.digest)" }.joined(separator: "\n")), .text(shown.advisory.successor),
            .text(shown.versions.map { "#\($0.number) \($0.state.rawValue)" }.joined(separator: ", ")),
        ])
        listing.showOne(format.format)
    }
}
