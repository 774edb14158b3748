import ArgumentParser
import Registry

/// `mimamori institution change`.
struct InstitutionChangeCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "change", abstract: Speech.say("医療機関の情報を変えます", "Change what is known about an institution"))
    }

    @Argument(help: ArgumentHelp(Speech.say("医療機関コード", "code of the institution")))
    var code: String

    @Option(help: ArgumentHelp(Speech.say("名称", "name in Japanese")))
    var name: String?

    @OptionGroup var facts: InstitutionFacts
    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let (facts, name) = (facts, name)
        let changed = try await registry.perform(
            ChangeInstitution(code) { institution in
                if let name { institution.nameJa = name }
                facts.apply(to: &institution)
            }, as: principal, reason: reason.reason)
        print(Speech.say("変更しました: \(code)(第\(changed.revision)版)", "changed: \(code) (revision \(changed.revision))"))
    }
}
