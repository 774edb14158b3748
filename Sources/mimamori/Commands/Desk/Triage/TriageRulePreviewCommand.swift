import ArgumentParser
import PSIRT
import Registry

/// `mimamori triage rule preview`.
struct TriageRulePreviewCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "preview", abstract: Speech.say("規則を作る前に、効果を見ます", "See what a rule would do"))
    }

    @OptionGroup var rule: RuleOptions
    @OptionGroup var reason: ReasonOption
    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let preview = try await registry.ask(
            PreviewTriageRule(rule.name, rule.condition, rule.analysis.analysis(reason: reason.reason), expires: rule.expires), as: principal)
        var listing = Listing(
            "triage-rule-preview",
            [
                .init("meant", "対象", "MEANT"), .init("changed", "判断が変わる", "CHANGED"), .init("own", "個別の判断あり", "JUDGED BY A PERSON"),
                .init("otherRules", "他の規則が優先", "OTHER RULES"), .init("products", "製品", "PRODUCTS"),
            ])
        func text(_ counts: [String: Int]) -> String { counts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ") }
        listing.add([
            .number(preview.meant), .number(preview.changed.count), .number(preview.own), .text(text(preview.answeredElsewhere)),
            .text(text(preview.byProduct)),
        ])
        listing.showOne(format.format)
    }
}
