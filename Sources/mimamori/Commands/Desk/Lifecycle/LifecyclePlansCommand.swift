import ArgumentParser
import Diagnostics
import Lifecycle
import Registry

/// `mimamori lifecycle plans`.
struct LifecyclePlansCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "plans", abstract: Speech.say("計画のすべての版", "Every version of a plan"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let life = try await registry.ask(ShowLifecycle(product), as: principal)
        var listing = Listing(
            "lifecycle-plans",
            [
                .init("number", "版", "VERSION"), .init("state", "状態", "STATE"), .init("release", "販売開始", "RELEASE"), .init("eol", "EOL", "EOL"),
                .init("eos", "EOS", "EOS"), .init("author", "作成者", "AUTHOR"), .init("madeAt", "作成", "MADE"), .init("approver", "承認者", "APPROVER"),
                .init("approvedAt", "承認", "APPROVED"), .init("reason", "理由", "REASON"), .init("inputs", "根拠", "INPUTS"),
            ])
        for plan in life.plans {
            let version = life.dates.plans.version(plan.number)
            let inputs = (version?.inputs ?? []).map {
                "\($0.kind.wording[Speech.language]): \($0.finding) [\($0.source), \($0.dated), \($0.confidence.wording[Speech.language])]"
            }
            listing.add([
                .number(plan.number), .word(plan.state.rawValue, plan.state.title[Speech.language]), .text(plan.releaseOn), .text(plan.eolOn),
                .text(plan.eosOn), .text(version?.author), .text(plan.madeAt), .text(version?.approval?.by), .text(plan.approvedAt),
                .text(plan.reason), .text(inputs.joined(separator: "\n")),
            ])
        }
        listing.show(format.format)
    }
}
