import ArgumentParser
import Diagnostics
import PSIRT
import Registry

/// `mimamori case flaws`.
struct CaseFlawsCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "flaws",
            abstract: Speech.say("案件にある自製ソフトウェアの脆弱性の一覧", "List the vulnerabilities of the maker's own software in a case"))
    }

    @OptionGroup var subject: CaseArgument
    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let flaws = try await registry.ask(ListFlaws(subject.number), as: principal)
        var listing = Listing(
            "case-flaws",
            [
                .init("number", "番号", "NUMBER"), .init("cve", "CVE", "CVE"), .init("title", "題名", "TITLE"), .init("release", "リリース", "RELEASE"),
                .init("status", "状態", "STATUS"), .init("by", "判断者", "BY"),
            ])
        for flaw in flaws {
            let title = Speech.say(flaw.facts.titleJa, flaw.facts.titleEn)
            if flaw.judgements.isEmpty { listing.add([.text(flaw.number), .text(flaw.facts.cve), .text(title), .text(nil), .text(nil), .text(nil)]) }
            for judgement in flaw.judgements {
                listing.add([
                    .text(flaw.number), .text(flaw.facts.cve), .text(title), .text(judgement.reference.text),
                    .word(judgement.analysis.status.rawValue, judgement.analysis.status.wording[Speech.language]), .text(judgement.author),
                ])
            }
        }
        listing.show(format.format)
    }
}
