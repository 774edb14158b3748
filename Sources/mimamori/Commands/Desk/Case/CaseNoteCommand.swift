import ArgumentParser
import Registry

/// `mimamori case note`.
struct CaseNoteCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "note",
            abstract: Speech.say(
                "受領の連絡、結果の連絡、使用中かどうかを記録します", "Note the acknowledgement, the final answer, whether devices are in use"))
    }

    @OptionGroup var subject: CaseArgument

    @Option(help: ArgumentHelp(Speech.say("受領を知らせた時(UTC)", "when receipt was acknowledged (UTC)"), valueName: "time"))
    var acknowledged: String?

    @Option(help: ArgumentHelp(Speech.say("結果を知らせた時(UTC)", "when the reporter was told the end (UTC)"), valueName: "time"))
    var informed: String?

    @Flag(inversion: .prefixedNo, help: ArgumentHelp(Speech.say("対象の機器が使用中", "a device that it is about is in use")))
    var inUse: Bool?

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        guard acknowledged == nil, informed == nil, inUse == nil else { return }
        throw ValidationError(Speech.say("記録することを1つ以上指定してください。", "say what is to be noted."))
    }

    func run(_ registry: Registry, as principal: Principal) async throws {
        let facts = [acknowledged.map(NoteCase.Fact.acknowledged), informed.map(NoteCase.Fact.informed), inUse.map(NoteCase.Fact.inUse)]
        for fact in facts.compactMap({ $0 }) {
            print(try await registry.perform(NoteCase(subject.number, fact), as: principal, reason: reason.reason).line)
        }
    }
}
