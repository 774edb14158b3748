import ArgumentParser
import Diagnostics
import Lifecycle
import Registry

/// `mimamori lifecycle source word`.
struct LifecycleSourceWordCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "word",
            abstract: Speech.say(
                "情報源の用語がその製品で何の終わりを指すかを、根拠とともに記録します", "Record what a source's word means for one of its products, with evidence"))
    }

    @Argument(help: ArgumentHelp(Speech.say("情報源", "source")))
    var origin: EndOrigin

    @Argument(help: ArgumentHelp(Speech.say("情報源の製品名", "the source's product")))
    var name: String

    @Argument(help: ArgumentHelp(Speech.say("情報源の用語(例 eol)", "the source's word, such as eol")))
    var field: String

    @Argument(help: ArgumentHelp(Speech.say("意味。終わりの日でなければ none", "what ends, or none for no end"), valueName: "meaning"))
    var meaning: String

    @Option(help: ArgumentHelp(Speech.say("根拠(供給者の方針など)", "what shows it: the vendor's policy")))
    var evidence: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let known = EndMeaning(rawValue: meaning)
        guard known != nil || meaning == "none" else {
            let words = EndMeaning.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError(Speech.say("意味は \(words)、none のどれかです。", "the meaning is one of \(words), none."))
        }
        let word = try await registry.perform(
            SaySourceWord(origin, name, field, means: known, evidence: evidence), as: principal, reason: reason.reason)
        let said = known?.wording[Speech.language] ?? Speech.say("終わりの日ではない", "no end")
        print("\(word.label) = \(said)")
    }
}
