import ArgumentParser
import Diagnostics
import PSIRT
import Registry

/// `mimamori case flaw`.
struct CaseFlawCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "flaw",
            abstract: Speech.say(
                "自製ソフトウェアの脆弱性(SBOMの部品にないもの)を案件に記録します", "Record a vulnerability of the maker's own software, which no component of an SBOM has"),
            discussion: Speech.say(
                "例: mimamori case flaw CASE-2026-7K3F9QRT --title-ja … --title-en … --text-ja … --text-en … --vector CVSS:3.1/… --weakness CWE-306",
                "Example: mimamori case flaw CASE-2026-7K3F9QRT --title-ja … --title-en … --text-ja … --text-en … --vector CVSS:3.1/… --weakness CWE-306"
            ))
    }

    @OptionGroup var subject: CaseArgument

    @Option(help: ArgumentHelp(Speech.say("すでに記録した脆弱性の番号(書き直すとき)", "number of one that is on record, to write it anew"), valueName: "VUL-…"))
    var flaw: String?

    @Option(help: ArgumentHelp(Speech.say("CVE番号", "its CVE number")))
    var cve: String?

    @Option(help: ArgumentHelp(Speech.say("題名(日本語)", "title in Japanese")))
    var titleJa: String?

    @Option(help: ArgumentHelp(Speech.say("題名(英語)", "title in English")))
    var titleEn: String?

    @Option(help: ArgumentHelp(Speech.say("説明(日本語)", "description in Japanese")))
    var textJa: String?

    @Option(help: ArgumentHelp(Speech.say("説明(英語)", "description in English")))
    var textEn: String?

    @Option(name: .customLong("vector"), help: ArgumentHelp(Speech.say("CVSSのベクター(繰り返し可)", "CVSS vector (may be repeated)")))
    var vectors: [String] = []

    @Option(name: .customLong("weakness"), help: ArgumentHelp(Speech.say("CWE(繰り返し可)", "CWE (may be repeated)")))
    var weaknesses: [String] = []

    @Option(help: ArgumentHelp(Speech.say("見つかった日時(UTC)", "when it was found, UTC"), valueName: "2026-11-27T01:30:00Z"))
    var discoveredAt: String?

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var old: FlawFacts?
        if let flaw {
            let all = try await registry.ask(ListFlaws(subject.number), as: principal)
            old = all.first { $0.number == flaw || $0.facts.cve == flaw }?.facts
        }
        let facts = FlawFacts(
            cve: cve ?? old?.cve, titleJa: titleJa ?? old?.titleJa ?? "", titleEn: titleEn ?? old?.titleEn ?? "",
            textJa: textJa ?? old?.textJa ?? "", textEn: textEn ?? old?.textEn ?? "", vectors: vectors.isEmpty ? old?.vectors ?? [] : vectors,
            weaknesses: weaknesses.isEmpty ? old?.weaknesses ?? [] : weaknesses, discoveredAt: discoveredAt ?? old?.discoveredAt)
        let written = try await registry.perform(RecordFlaw(subject.number, facts, flaw: flaw), as: principal, reason: reason.reason)
        print("\(written.number)\(written.facts.cve.map { " (\($0))" } ?? "")")
    }
}
